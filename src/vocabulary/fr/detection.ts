import type { LanguageDefinition } from '../language.ts'

/** How French postmortems write of who noticed. */
export const detection = {
  denials: `pas, non, sans, aucun, aucune, jamais, ni, plutôt que, au lieu de, absence de, manque de, absence d,
    manque d`,
  noticedLabels: `(détecté|découvert|signalé|remonté|constaté|identifié|alerté|remarqué) (par|via), (détectée|
    découverte|signalée) par, détection, (moyen|mode|source|méthode|canal|type) de détection, comment (détecté|
    découvert), origine (du signalement|de la détection|de l'alerte), découverte, déclarant, qui a détecté`,
  noticedNames: {
    alert: 'alerte(|s), alarme(|s), alerting, supervision, monitoring, sonde(|s), surveillance',
    user: `utilisateur(|s), utilisatrice(|s), client(|e|s|es), usager(|s), support, service client, secrétaire,
      clientèle, métier, autre équipe, une autre équipe, partenaire(|s), élève(|s)`,
    'monitoring-looked-at': `tableau(|x) de bord, dashboard(|s), grafana, logs, journaux, métriques, audit,
      inspection, vérification, contrôle, courbe(|s), graphe(|s), observation, constat visuel`,
    team: `équipe, administrateur(|s), administratrice, ingénieur(|s|e), développeur(|s), développeuse, exploitant(|
      s), astreinte, nous, je, j, manuel*, maintenance, investigation, collègue(|s), interne`,
    provider: 'hébergeur, fournisseur, opérateur télécom, prestataire',
    automation: 'ci, pipeline, tests automatiques, test automatique, robot',
  },
  noticing: {
    tells: `signal(e|ent|é|ée|és|ait|aient|èrent), remont(e|ent|é|ée|és), rapport(e|ent|é|ée), se plai(nt|gnent),
      plaint(|s), inform(e|ent|é), prévien(t|nent), prévenus, averti(|t|s|ssent), alert(e|ent|é) (l'équipe|le support|
      nous), contact(e|ent|é), nous (écrit|écrivent|appelle|appellent)`,
    notices: `constat(e|ent|é|ée|ons|ait), remarqu(e|ent|é|ée|ons), découv(re|rent|ert|erte|rons), détect(e|ent|é|ée|
      ons), observ(e|ent|é|ée|ons), s'aper(çoit|çoivent|çu), s'est aperçu, aperçu, aperçue, vois, voit que`,
    fires: `déclench*, reçu(|e|s|es), levé(|e|es), émis(|e), sonn(e|é), critique, automatique, remont(e|ent|é|ée),
      envoyé(|e), détect(e|ent|é|ée), signal(e|ent|é)`,
    shows: 'montr(e|ent|é|ait), indiqu(e|ent|é), révèl(e|ent), révélé',
    by: `(signalé|signalée|signalés|remonté|remontée|constaté|constatée|découvert|découverte|détecté|détectée|
      identifié|alerté|alertés|averti|prévenu|prévenus|notifié|rapporté|remarqué) par, (signalement|signalements|
      appel|appels|plainte|plaintes|message|messages|mail|mails|ticket|tickets|retour|retours) (de|d|des|du|par|
      utilisateur), grâce à`,
    gets: 'reçoit, reçoivent, a reçu, avons reçu, réception, première, une, par une, par l',
    looks: `consult(e|ant|ation|é) (du|de|des|le|la|les|), en consultant, en regardant, (constaté|visible|observé|vu|
      aperçu) (dans|sur), vérification (du|de|des), revue (du|de|des), lecture (du|de|des), analyse (du|de|des), sur`,
  },
  noticed: {
    user: `signalement(|s) (utilisateur|utilisateurs|client|clients), plaintes, ticket(|s) (au|de) support, appel(|s)
      (d'un client|d'une|d'un)`,
    'monitoring-looked-at': 'contrôle de routine, vérification de routine',
    team: '(constaté|découvert|détecté|remarqué) (pendant|lors|en)',
    automation: 'échec (de la ci|du pipeline|de la pipeline|du build), pipeline en échec, ci en échec',
  },
} satisfies Omit<LanguageDefinition, 'tag'>
