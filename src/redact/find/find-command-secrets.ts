import { isPlainValue } from '../plain-value.ts'
import { matchSpans, type SecretSpan } from '../secret-span.ts'
import { valuesAfterNames } from '../values-after-names.ts'

/** Flags and clauses whose value is a secret only in the command that they belong to. */
const commands: readonly RegExp[] = [
  /(?<![\w-])(?:mysql|mysqldump|mysqladmin|mariadb|mariadb-dump|mariadb-admin)\b[^\n|;&]{0,300}?\s-p(?<secret>[^\s"'`-][^\s"'`]{0,200})/dg,
  /(?<![\w-])(?:curl|wget|http|https)\b[^\n|;&]{0,400}?\s(?:-u|--user|-U|--proxy-user|-a|--auth)[ =]?["']?[^\s:"']{0,64}:(?<secret>[^\s"'`]{1,200})/dg,
  /(?<![\w-])(?:sshpass|docker login|podman login|helm registry login|skopeo login|crane auth login|oras login|oc login|mongo|mongosh|mongodump|mongorestore|mosquitto_pub|mosquitto_sub|rabbitmqadmin|nats|clickhouse-client|cqlsh|sqlcmd|bcp|ipmitool|twine|zip|unzip|useradd|usermod|az login|argocd login)\b[^\n|;&]{0,300}?\s(?:-p|-P)[ =]?["']?(?<secret>(?!-)[^\s"'`]{1,200})/dg,
  // The tools of Postgres take no value there, and yet people give them one.
  /(?<![\w-])(?:psql|pg_\w{3,20}|createdb|createuser)\b[^\n|;&]{0,300}?[ \t]-W[ ]?["']?(?<secret>(?!-)(?=[^\s"'`]{0,64}\d|[^\s"'`]{1,64}["']?[ \t]+[^\s-])[^\s"'`]{4,200})/dg,
  /(?<![\w-])(?:sshpass|7z|7za)\b[^\n|;&]{0,200}?\s-p(?<secret>[^\s"'`-][^\s"'`]{1,200})/dg,
  /(?<![\w-])(?:smbclient|rpcclient|net|smbget)\b[^\n|;&]{0,300}?\s(?:-U|--user)[ =]?["']?[^\s%"']{1,64}%(?<secret>[^\s"'`]{1,200})/dg,
  /(?<![\w-])(?:lftp|ncftp\w{0,4})\b[^\n|;&]{0,300}?\s-u[ ]["']?[^\s,"']{1,64},(?<secret>[^\s"'`]{1,200})/dg,
  /(?<![\w-])(?:sqlplus|expdp|impdp|rman|sqlldr)\b[^\n|;&]{0,100}?\s["']?[\w.$#-]{1,64}\/(?<secret>[^\s@/"'`]{1,128})@/dg,
  /(?<![\w-])etcdctl\b[^\n|;&]{0,300}?\s--user[ =]["']?[^\s:"']{1,64}:(?<secret>[^\s"'`]{1,200})/dg,
  /(?<![\w-])mc\s+(?:alias\s+set|config\s+host\s+add)\s+\S{1,64}\s+\S{1,200}\s+\S{1,128}\s+["']?(?<secret>[^\s"'`]{1,200})/dg,
  /(?<![\w-])snmp(?:walk|get|getnext|bulkwalk|bulkget|set|table|trap|inform)\b[^\n|;&]{0,300}?\s-[cAX][ ]?["']?(?<secret>[^\s"'`-][^\s"'`]{0,200})/dg,
  /(?<![\w-])snmp(?:walk|get|getnext|bulkwalk|bulkget|set|table|trap|inform)\b[^\n|;&]{0,300}\s-[cAX][ ]?["']?(?<secret>[^\s"'`-][^\s"'`]{0,200})/dg,
  /(?<![\w-])(?:rabbitmqctl\s+(?:add_user|change_password)|wpa_passphrase|synouser\s+--(?:add|setpw))\s+\S{1,64}\s+["']?(?<secret>[^\s"'`]{1,200})/dg,
  /(?<![\w-])nmcli\b[^\n|;&]{0,300}?\spassword\s+["']?(?<secret>[^\s"'`]{1,200})/dg,
  /(?<![\w-])(?:kinit|passwd|smbpasswd|sudo|su|cryptsetup|gpg)\b[^\n|;&<]{0,100}<<<\s?["']?(?<secret>[^\s"'`]{1,200})/dg,
  /(?<![\w-])redis-cli\b[^\n|;&]{0,300}?\s-a[ =]?["']?(?<secret>[^\s"'`]{1,200})/dg,
  /(?<![\w-])ldap(?:search|modify|add|delete|whoami|passwd)\b[^\n|;&]{0,300}?\s-w[ =]?["']?(?<secret>[^\s"'`]{1,200})/dg,
  /(?<![\w-])htpasswd\s+-\w*b\w*\s+(?:-\w+\s+)?(?:\S{1,200}\s+)?\S{1,64}\s+["']?(?<secret>[^\s"'`]{1,200})/dg,
  /(?<![\w-])iscsiadm\b[^\n|;&]{0,400}?(?:password|password_in)\s+(?:-v|--value)[ =]?["']?(?<secret>[^\s"'`]{1,200})/dg,
  /(?<![\w-])iscsiadm\b[^\n|;&]{0,400}?\s(?:-w|--password)[ =]["']?(?<secret>[^\s"'`]{1,200})/dg,
  /--from-literal[ =]["']?[\w.-]{1,100}=(?<secret>[^\s"'`]{1,500})/dg,
  /(?<![\w-])(?:pass|env):(?<secret>(?<=-pass(?:in|out)?\s{1,3}pass:)[^\s"'`]{1,200})/dg,
  /\bIDENTIFIED\s+(?:WITH\s+\w{1,40}\s+)?(?:BY|AS)\s+(?:PASSWORD\s+)?["'](?<secret>[^"'\n]{1,200})/dgi,
  /\b(?:ENCRYPTED\s+)?PASSWORD\s+(?:FOR\s+\S{1,80}\s+(?:TO|=)\s+)?["'](?<secret>[^"'\n]{1,200})/dg,
  /(?<![\w-])(?:requirepass|masterauth)["']?\s+["']?(?<secret>[^\s"'`]{1,200})/dgi,
  /(?<![\w-])vault\s+login\s+(?<secret>(?=\S{0,64}\d)[^\s"'`=-][^\s"'`=]{5,300})(?!\S)/dg,
  /(?<![\w-])aws\s+configure\s+set\s+[\w.-]{0,60}(?:secret|key|token)[\w.-]{0,40}\s+["']?(?<secret>[^\s"'`]{4,300})/dg,
  /(?<![\w-])openssl\b[^\n|;&]{0,300}?\s-[kK]\s+["']?(?<secret>[^\s"'`-][^\s"'`]{0,200})/dg,
  /\becho\s+(?:-n\s+)?["']?(?<secret>[^\s"'`|]{4,300})["']?\s*\|[^\n]{0,200}?(?:--password-stdin|base64(?!\s+-[dD])|chpasswd|(?<![\w-])(?:kinit|sudo\s+-S|passwd|smbpasswd|cryptsetup|gpg)(?![\w-]))/dg,
  /\bsnmp-server\s+community\s+(?<secret>\S{1,100})/dg,
  /\b(?:user|acl setuser)\s+\S{1,64}\s+on\b[^\n]{0,200}?\s>(?<secret>[^\s"'`]{1,200})/dgi,
  /\bAUTH\s+[\w.-]{1,64}\s+(?<secret>(?=\S{0,64}\d)[A-Za-z0-9+/=!#$%^&*_-]{8,300})[ \t]*$/dgm,
  /"AUTH"\s+(?:"[^"\n]{1,100}"\s+)?"(?<secret>[^"\n]{1,300})"/dg,
  /(?:^|[>:]\s)AUTH\s+(?:PLAIN\s+|LOGIN\s+)?(?<secret>(?=\S{0,64}\d)[^\s"'`]{6,300})\s*$/dgm,
  /<(?<tag>[\w.:-]{0,40}(?:[Pp]assword|[Pp]asswd|[Ss]ecret|[Tt]oken|[Aa]pi[Kk]ey))(?:\s[^<>\n]{0,200})?>(?:<!\[CDATA\[)?(?<secret>[^<>\n]{1,500}?)(?:\]\]>)?</dg,
  /\bkey=["'][\w.:-]{0,60}(?:password|passwd|secret|token|apikey|accesskey)["']\s+value=["'](?<secret>[^"'\n]{1,500})/dgi,
]

const commandHints =
  /vault|aws configure|openssl|echo|snmp|acl setuser|^user |mysql|mariadb|curl|wget|http|login|mongo|mosquitto|rabbitmq|nats|clickhouse|redis-cli|ldap|iscsiadm|from-literal|IDENTIFIED|requirepass|masterauth|AUTH|pass|secret|token|psql|pg_|create(?:db|user)|7z|smb|rpcclient|net |ncftp|lftp|sqlplus|[ei]mpd?p|rman|sqlldr|etcdctl|mc (?:alias|config)|synouser|nmcli|kinit|cqlsh|sqlcmd|bcp|ipmitool|twine|zip|user(?:add|mod)|cryptsetup|gpg|su(?:do)? |-(?:[\w.-]{0,40})(?:key|pwd|psk|cred)/i

/** Finds secrets on command lines and in statements: `--password x`, `mysql -px`, `curl -u a:x`, `IDENTIFIED BY 'x'`. */
export function findCommandSecrets(text: string): SecretSpan[] {
  if (!commandHints.test(text)) return []
  return [
    ...commands.flatMap((pattern) => matchSpans(text, pattern, 'command-secret', false)),
    ...valuesAfterNames(text, flag, 'command-secret'),
  ].filter(({ start, end }) => !isPlainValue(text.slice(start, end), 'strong', 'password'))
}

const flag = /(?<![\w-])--?(?<name>[A-Za-z][\w.-]{2,60})[ \t]{1,4}(?=[^\s-])/dg
