import type { LanguageDefinition } from '../language.ts'

/** How French postmortems write of recovery. */
export const recovery = {
  deeds: {
    restart: `redémarré*, redémarrage*, on redémarre, redémarrons, relancé*, relance du, relance de, reboot,
      rebooté*, restart, restarté*, hard reset, rechargé*, rechargement`,
    start: 'démarré*, démarrage, lancé*, lancement, remis en route, remise en route, rallumé*',
    stop: 'arrêté*, arrêt, stoppé*, coupé*, coupure, tué*, annulé*, interrompu*, débranché*',
    disable:
      'désactivé*, désactivation, suspendu*, suspension, mis en pause, mise en pause, bloqué*, blocage, limité*, banni*',
    enable: 'activé*, activation, réactivé*, réactivation, repris*, uncordon',
    delete: `supprimé*, suppression, effacé*, retiré*, retrait, enlevé*, vidé*, purgé*, purge de, purge des, nettoyé*, nettoyage, détruit*,
      éliminé*, delete`,
    recreate: `recréé*, recréation, reconstruit*, reconstruction, réinstallé*, réinstallation, reprovisionné*, régénération du pod,
      rejoué*, relancé le job, recréer`,
    redeploy: 'redéployé*, redéploiement*, resynchronisé*',
    scale: "scale, scalé à, mis à l'échelle, mise à l'échelle, scaling, passé à 0, passage à 0, réduit à 0",
    revert: `annulation du, rollback, revert, reverté*, retour arrière, retour à la version, retour en arrière, rétrogradé*, restauré la version,
      revenu à, revenus à, rétabli la configuration, rétablissement de la configuration, remis à la valeur`,
    restore: 'restauré*, restauration, rétabli*, rétablissement, récupéré*, récupération',
    change: `modifié*, modification, changé*, changement, corrigé*, correction, mis à jour, mise à jour, mises à jour, édité*, configuré*,
      reconfiguré*, reconfiguration, patché*, patch, ajusté*, ajustement, appliqué*, application du, défini*, réduit*, réduction,
      épinglé*, remplacé l'adresse, déplacé*, déplacement, migré*, ajout de l'annotation, fixé*`,
    repair: 'réparé*, réparation, fsck, réindexé*, réindexation, resynchronisation, déverrouillé*, rejeu',
    add: `ajouté*, ajout, augmenté*, augmentation, étendu*, extension, agrandi*, agrandissement, doublé*, alloué*, élargi*, relevé*, passé de`,
    release:
      'fusionné*, fusion, mergé*, merge de, déployé*, déploiement, livré*, livraison, publié*, poussé*, push, mis en production, mise en production, commit',
    renew: 'renouvelé*, renouvellement, régénéré*, régénération, réémis*, rotation, révoqué*',
    replace: 'remplacé*, remplacement, échangé*, substitué*',
    attach: `rattaché*, réattaché*, rattachement, remonté*, remontage, monté*, montage, démonté*, démontage, détaché*, détachement, reconnecté*, reconnexion,
      ré-enregistré*`,
    unblock: 'débloqué*, déblocage, ouvert*, ouverture, autorisé*, autorisation',
    free: 'libéré*, libération, récupéré de l’espace, compacté*, archivé*',
    failover: 'basculé*, bascule sur, bascule vers, basculement, promu*, promotion, failover',
    redirect: 'redirigé*, redirection, rerouté*, contourné*, contournement, commuté*',
    upgrade: 'mis à niveau, mise à niveau, upgradé*',
    run: 'exécuté*, exécution, lancé le script, joué*',
    drain: 'drainé*, drain, cordon, cordonné*, isolé*, isolement, évacué*',
    make: 'créé*, création, copié*, copie du, copie de, stocké*, installé*, installation, importé*, import, généré*, écrit*',
    wait: `auto-guérison, auto-réparé*, auto-résolu*, rétabli de lui-même, rétabli d'elle-même, revenu de lui-même, revenu tout seul, résolu de lui-même,
      rétablissement spontané, résolu par le fournisseur, corrigé par l'hébergeur, rétabli par l'hébergeur, résolu par l'opérateur`,
  },
  namedDeeds: {
    restart: 'redémarrer, relancer, rebooter, recharger',
    start: 'démarrer, lancer, remettre en route, rallumer',
    stop: 'arrêter, stopper, couper, tuer, annuler',
    disable: 'désactiver, suspendre, mettre en pause, bloquer, limiter',
    enable: 'activer, réactiver, reprendre',
    delete: 'supprimer, effacer, retirer, enlever, vider, purger, nettoyer',
    recreate: 'recréer, reconstruire, réinstaller',
    redeploy: 'redéployer',
    scale: 'scaler, scale',
    revert: 'revenir à, rétrograder, reverter',
    restore: 'restaurer, rétablir, récupérer',
    change:
      'modifier, changer, corriger, mettre à jour, éditer, configurer, reconfigurer, patcher, ajuster, appliquer, réduire, fixer',
    repair: 'réparer, réindexer, resynchroniser, déverrouiller',
    add: 'ajouter, augmenter, étendre, agrandir, doubler, relever',
    release: 'fusionner, merger, déployer, livrer, publier, pousser',
    renew: 'renouveler, régénérer, révoquer',
    replace: 'remplacer',
    attach: 'rattacher, remonter, monter, détacher, reconnecter',
    unblock: 'débloquer, ouvrir, autoriser',
    free: 'libérer',
    failover: 'basculer, promouvoir',
    redirect: 'rediriger, contourner',
    upgrade: 'mettre à niveau',
    run: 'exécuter',
    drain: 'drainer, cordonner, isoler',
    make: 'créer, copier, installer, importer',
  },
  deedObjects: {
    workload:
      'pod(|s), conteneur(|s), déploiement(|s), deployment(|s), statefulset(|s), job(|s), réplica*, tâche(|s), contrôleur(|s), opérateur, workload(|s)',
    node: 'nœud(|s), noeud(|s), serveur(|s), machine(|s), hôte(|s), instance(|s), vm, cluster, routeur, nas',
    service:
      'service(|s), processus, démon, base de données, base, bdd, application(|s), appli(|s), proxy, file, agent(|s), tunnel, controller',
    config: `configuration(|s), config, paramètre(|s), paramétrage, réglage(|s), variable(|s), manifeste(|s), manifest, valeur(|s), annotation(|s), label(|s), règle(|s),
      limite(|s), quota(|s), seuil(|s), timeout, fichier(|s), enregistrement dns, entrée dns, dns, zone, route, yaml, chart, sonde(|s), probe(|s), permission(|s), rôle, adresse, toleration(|s), taint(|s), stratégie`,
    code: 'code, bug, bogue, fonction, requête(|s), régression, script, dépendance, boucle',
    change: 'pr, pull request, merge request, mr, commit, correctif, hotfix, patch, fix, changement(|s)',
    version: 'version(|s), image(|s), tag(|s), release, paquet(|s), build',
    space:
      'espace, espace disque, snapshot(|s), instantané(|s), logs, journaux, ancien(|s), anciennes, inutilisé*, orphelin*, obsolète(|s), fichiers temporaires, cache',
    capacity:
      'capacité, mémoire, cpu, ram, disque(|s), stockage, volume(|s), pvc, nœuds, noeuds, réplicas, limites, quota(|s), taille, connexions, partitions, swap, ressources',
    credential:
      'certificat(|s), secret(|s), clé(|s), jeton(|s), token(|s), mot de passe, mots de passe, identifiants, tls, ssl',
    volume:
      'volume(|s), pv, pvs, pvc, pvcs, disque(|s), lun, luns, iscsi, nfs, point de montage, volumeattachment(|s), système de fichiers, cible(|s)',
    network: 'pare-feu, firewall, port(|s), réseau, ip, route(|s), vpn, tunnel, trafic, networkpolicy, connexion',
    traffic: 'trafic, requêtes, charge, primaire, secondaire, réplica, région, secours',
    backup: 'sauvegarde(|s), backup(|s), snapshot(|s), dump(|s), archive',
    feature:
      'fonctionnalité, feature, job(|s), cron, cronjob, plugin, synchronisation, import(|s), webhook, robot(|s), tâche planifiée',
    data: 'données, table(|s), ligne(|s), enregistrement(|s), index, système de fichiers, verrou(|s), lock, métadonnées, file, messages, schéma, migration, fichier pid',
    process: 'processus, session(|s), requête(|s), connexion(|s), transaction(|s)',
    zero: 'à 0, à zéro, vers 0, 0 réplica*, replicas=0',
    back: 'puis à 1, remonté, retour à 1, puis remise, à 1',
    script: 'script(|s), commande(|s), playbook, terraform, ansible, procédure, migration',
    earlier: "précédent*, antérieur*, ancienne version, ancien, initial*, d'origine, stable",
  },
  recovery: {
    undone:
      "pas, jamais, sans, aucun*, ni, échoué à, impossible de, au lieu de, plutôt que, éviter, n'a pas, n'ont pas, non",
    planned: `devrait, devraient, devra, faut, faudrait, faudra, doit, doivent, sera, seront, pourrait, peut, prévu*, envisager, envisagé, proposé*, à, recommand*, planifié*,
      il est prévu de, souhait*, afin de, pour, avant de, possibilité de, à faire, todo, prochaine étape, tenter de, essayer de`,
    carriedOut:
      "a fallu, avons dû, avons, a dû, ont dû, nous, on a, j'ai, décidé de, la solution a été de, solution consiste à, consisté à, puis, et",
    explained:
      'parce que, car, à cause de, dû à, due à, suite à, en raison de, causé par, provoqué par, constaté que, découvert que, remarqué que, montre que, identifié, hypothèse, suspect*, vérifié que, puisque, avait, avait été',
    conditional: "si, sinon, à l'avenir, en cas de, une fois que, lorsque",
    trouble: `échec, échou*, erreur(|s), panne, indisponible(|s), inaccessible(|s), injoignable(|s), en erreur, crash*, crashloop*, timeout(|s), bloqué*, dégradé*, lenteur(|s), lent*, 500, 502, 503,
      504, alerte(|s), perdu*, perte, saturé*, plein, expir*, rejeté*, refusé*, coupure, incident, problème(|s), anomalie, oom, oomkilled, not ready, notready, down, impossible, redémarre en boucle`,
    over: `rétabli*, résolu*, restauré*, de nouveau (opérationnel*|disponible*|accessible*|fonctionnel*), à nouveau (opérationnel*|disponible*|accessible*|fonctionnel*), opérationnel*, retour à la normale, revenu à la normale, fonctionne à nouveau, fonctionne de nouveau, running, healthy, stable, ok, succès, corrigé*, repris, sain(|s), fonctionnel*`,
    cure: 'résolu par, résolu en, corrigé par, corrigé en, rétabli en, rétabli par, a résolu, a corrigé, a permis de, a rétabli, la solution a été, correctif :, résolution :',
    eased:
      'partiel*, temporaire*, temporairement, provisoire*, atténué*, réduit*, amélior*, contournement, partiellement, soulag*',
    failed: `échec, échou*, sans succès, sans effet, n'a pas fonctionné, n'a pas suffi, n'a rien changé, n'a pas résolu, n'a pas aidé, inefficace, en vain, toujours en erreur, toujours bloqué, persiste*, insuffisant*, abandonné*, ne résout pas, ne fonctionne pas`,
    byHand:
      "manuel*, manuellement, à la main, kubectl, ssh, console, sudo, systemctl, talosctl, depuis l'interface, via l'interface",
    automatic:
      "automatique*, automatiquement, ci, cd, pipeline, gitops, argocd, argo cd, flux, merge, mergé à, pr, pull request, commit, de lui-même, d'elle-même, tout seul, autoscaler",
    afterwards: `permanent*, définiti*, long terme, à long terme, prévention, préventi*, à venir, futur*, suivi, prévu*, planifié*, actions, à faire, améliorations, recommandations, proposition(|s), options, alternatives, leçons, durable, cause,
      causes, diagnostic, investigation, vérification, validation, pourquoi, reste, restant*, ouvert*`,
    attempts:
      "tentative(|s), essais, essayé*, échec(|s), ce qui n'a pas marché, ce qui n'a pas fonctionné, pistes écartées, sans effet",
  },
} satisfies Omit<LanguageDefinition, 'tag'>
