import type { LanguageDefinition } from '../language.ts'

/** How French postmortems write of who noticed. */
export const detection = {
  noticedLabels: `détecté par, détection, découvert par, signalé par, remonté par, constaté par, identifié par, moyen de détection, mode de détection,
    source de détection, comment détecté, alerté par, origine du signalement, découverte`,
  noticed: {
    alert: `alerte (reçue|déclenchée|levée|prometheus|grafana|critique|automatique), alertes (reçues|déclenchées), une alerte, première alerte, alerté par, alertés par, alarme (reçue|déclenchée), l'astreinte a reçu,
      alertmanager signale, la supervision (signale|alerte|remonte|a signalé), notification de la supervision`,
    user: `utilisateur(|s) (signale*|remonte*|constate*|rapporte*), signalé par (un utilisateur|des utilisateurs|l'utilisateur|les utilisateurs|un client|des clients|les clients), signalement(|s) (utilisateur|utilisateurs|client|clients), remonté par (un utilisateur|les utilisateurs|un client), plaintes, client(|s) (signale*|remonte*), appel(|s) d'un client, appel d'une, appel d'un, ticket(|s) au support, le support`,
    'monitoring-looked-at': `consultation (du|des|de) (dashboard|tableau de bord|logs|grafana), tableau de bord, contrôle de routine, vérification de routine, audit, inspection, constaté dans argocd, visible dans argocd, en consultant, observé dans grafana`,
    team: `l'équipe (constate|remarque|découvre|a constaté|a remarqué), constaté (pendant|lors), découvert (pendant|lors), détecté (pendant|lors), remarqué (pendant|lors), nous avons (constaté|remarqué|découvert), on a (constaté|remarqué)`,
    provider: `(l'hébergeur|le fournisseur|l'opérateur) (nous a|a) (prévenu|informé|averti*), mail (de l'hébergeur|du fournisseur), notification (de l'hébergeur|du fournisseur)`,
    automation: `échec (de la ci|du pipeline|de la pipeline|du build), pipeline en échec, ci en échec`,
  },
  noticedNames: {
    alert: 'alerte(|s), alarme(|s), supervision, monitoring, alertmanager, sonde(|s), prometheus, uptime kuma',
    user: 'utilisateur(|s), utilisatrice(|s), client(|s), usager(|s), support, secrétaire, clientèle, signalement(|s)',
    'monitoring-looked-at':
      'tableau de bord, dashboard, grafana, logs, journaux, métriques, audit, inspection, observation, constat visuel, vérification',
    team: "équipe, administrateur, ingénieur, développeur, exploitant, manuel*, lors d'une maintenance, pendant la maintenance, investigation, astreinte",
    provider: 'hébergeur, fournisseur, opérateur télécom',
    automation: 'ci, pipeline, tests automatiques, test automatique, robot',
  },
} satisfies Omit<LanguageDefinition, 'tag'>
