import { defineSignature } from '../../define-signature.ts'

/** A migration failed, locked tables, or ran against the wrong version. */
export const databaseMigrationFailing = defineSignature({
  id: 'database-migration-failing',
  title: 'Schema migration failed',
  kind: 'mechanism',
  text: [
    /\b(?:schema|database|db|data|rails|django|alembic|flyway|liquibase)? ?migrations?\b[^.\n]{0,25}\b(?:fail(?:s|ed|ing|ure|ures)?|lock(?:s|ed|ing)?|broke|stuck|crash(?:ed)?)\b/,
    /\b(?:failed|failing|broken|stuck) (?:schema |database |db )?migrations?\b/,
    /\brelation "[^"\n]{1,63}" does not exist\b/,
    /\bcolumn "[^"\n]{1,63}" (?:of relation "[^"\n]{1,63}" )?does not exist\b/,
  ],
  snapshot: {
    messages: [/relation "[^"\n]{1,63}" does not exist/, /migration failed/],
  },
})
