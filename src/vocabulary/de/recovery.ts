import type { LanguageDefinition } from '../language.ts'

/** How German postmortems write of recovery. */
export const recovery = {
  deeds: {
    restart: `neu gestartet*, neugestartet*, neustart(|s), neustarten des, durchgestartet*, rebootet*, gerebootet*, restartet*, neu geladen, reload, restart, startet* neu, starteten wir neu, startete neu`,
    start: 'gestartet*, hochgefahren*, eingeschaltet*, startete*, startet',
    stop: 'gestoppt*, angehalten*, beendet*, abgeschaltet*, heruntergefahren*, abgebrochen*, stoppte*, abgezogen*',
    disable:
      'deaktiviert*, deaktivierung, ausgeschaltet*, pausiert*, ausgesetzt*, blockiert wurde, gedrosselt*, gesperrt*, stillgelegt*, abgeklemmt*',
    enable: 'aktiviert*, aktivierung, reaktiviert*, wieder eingeschaltet*, fortgesetzt*, freigeschaltet*',
    delete:
      'gelöscht*, löschung, löschen des, entfernt*, entfernung, bereinigt*, bereinigung, geleert*, aufgeräumt*, löschte*, entfernte*',
    recreate: `neu erstellt*, neu angelegt*, neu aufgebaut*, neu erzeugt*, neu aufgesetzt*, neu installiert*, wiederaufgebaut*, neuaufbau, neuanlage, neu gebaut*, nachgestartet*, erneut ausgeführt*`,
    redeploy: 'neu ausgerollt*, neu deployt*, neu verteilt*, redeploy*',
    scale: 'skaliert*, skalierung, hochskaliert*, herunterskaliert*, skalierte*',
    revert: `zurückgerollt*, zurückgesetzt*, zurückgenommen*, rollback, revert, revertiert*, rückgängig gemacht*, zurückgedreht*, zurückgestellt*, downgrade, auf die vorherige version, rücknahme, zurückgespielt auf`,
    restore: 'wiederhergestellt*, wiederherstellung, eingespielt*, zurückgespielt*, rückgesichert*',
    change: `geändert*, änderung, angepasst*, anpassung, korrigiert*, korrektur, aktualisiert*, aktualisierung, konfiguriert*, umkonfiguriert*, gepatcht*, gesetzt*, eingetragen*, umgestellt*, umstellung, behoben durch, editiert*, gesenkt*, reduziert*, verschoben*, gepinnt*, ergänzt*, änderte*`,
    repair:
      'repariert*, reparatur, fsck, neu indiziert*, reindexiert*, nachgezogen*, nachgetragen*, entsperrt*, abgeglichen*',
    add: 'hinzugefügt*, erhöht*, erhöhung, erweitert*, erweiterung, vergrößert*, vergrößerung, verdoppelt*, angehoben*, aufgestockt*, erhöhte*',
    release:
      'ausgerollt*, rollout, deployt*, deployment des, eingespielt wurde, veröffentlicht*, gemergt*, gemerged*, merge, ausgeliefert*, freigegeben*',
    renew: 'erneuert*, erneuerung, neu ausgestellt*, rotiert*, widerrufen*, neu erzeugtes zertifikat',
    replace: 'ersetzt*, austausch, ausgetauscht*, getauscht*, tausch',
    attach:
      'neu eingehängt*, wieder eingehängt*, eingehängt*, neu gemountet*, gemountet*, remount, ausgehängt*, getrennt*, neu verbunden*, wieder verbunden*, neu angebunden*',
    unblock: 'freigeschaltet*, geöffnet*, freigegeben*, entsperrt*, erlaubt*, whitelisted',
    free: 'freigegeben*, freigeräumt*, freigemacht*, platz geschaffen, speicher freigegeben, archiviert*, komprimiert*',
    failover: 'failover, umgeschwenkt*, umgeschaltet*, umschaltung, schwenk, promotet*, befördert*',
    redirect: 'umgeleitet*, umleitung, umgangen, umgehung',
    upgrade: 'upgrade, hochgezogen*, aktualisiert auf',
    run: 'ausgeführt*, ausführung, laufen gelassen',
    drain: 'geleert*, drain, drained, cordon, isoliert*, abgesichert*, evakuiert*',
    make: 'erstellt*, angelegt*, kopiert*, hinterlegt*, installiert*, importiert*, erzeugt*, geschrieben*',
    wait: `von selbst (erholt*|behoben*|wiederhergestellt*|verschwunden*), selbst erholt*, selbstheilung, ohne eingriff, anbieter (behoben|behob), vom anbieter behoben, vom provider behoben, abgewartet*, hat sich erholt`,
  },
  namedDeeds: {
    restart: 'neu starten, neustarten, durchstarten, neu laden',
    start: 'starten, hochfahren, einschalten',
    stop: 'stoppen, anhalten, beenden, herunterfahren',
    disable: 'deaktivieren, ausschalten, pausieren, aussetzen, drosseln, sperren, abschalten',
    enable: 'aktivieren, einschalten, fortsetzen',
    delete: 'löschen, entfernen, bereinigen, leeren, aufräumen',
    recreate: 'neu erstellen, neu anlegen, neu aufbauen, neu installieren',
    redeploy: 'neu ausrollen, neu deployen',
    scale: 'skalieren',
    revert: 'zurückrollen, zurücksetzen, zurücknehmen, rückgängig machen',
    restore: 'wiederherstellen, einspielen, zurückspielen',
    change:
      'ändern, anpassen, korrigieren, aktualisieren, konfigurieren, setzen, umstellen, eintragen, senken, reduzieren',
    repair: 'reparieren, neu indizieren, entsperren',
    add: 'hinzufügen, erhöhen, erweitern, vergrößern, verdoppeln, aufstocken',
    release: 'ausrollen, deployen, veröffentlichen, mergen',
    renew: 'erneuern, neu ausstellen, rotieren, widerrufen',
    replace: 'ersetzen, austauschen, tauschen',
    attach: 'einhängen, neu mounten, aushängen, neu verbinden',
    unblock: 'freischalten, öffnen, freigeben',
    free: 'freigeben, freimachen, platz schaffen',
    failover: 'umschwenken, umschalten',
    redirect: 'umleiten, umgehen',
    run: 'ausführen',
    make: 'erstellen, anlegen, kopieren, installieren, importieren',
  },
  deedObjects: {
    workload:
      'pod(|s), container(|s|n), deployment(|s), statefulset(|s), job(|s), replik*, task(|s), operator, controller, cronjob',
    node: 'knoten, node(|s), server(|s|n), maschine(|n), host(|s), instanz(|en), vm, vms, cluster(|s), rechner, router, nas',
    service:
      'dienst(|e|es), service(|s), prozess(|e), daemon, datenbank(|en), anwendung(|en), app, proxy, queue, warteschlange, gateway, agent, webserver, cache',
    config: `konfiguration(|en), config, einstellung(|en), parameter, variable(|n), manifest(|e), wert(|e), annotation(|en), label(|s), regel(|n), grenze(|n), limit(|s), quota, schwellwert(|e), timeout(|s), datei(|en), dns-eintrag,
      dns-einträge, eintrag, einträge, zone, route, yaml, chart, probe(|s), berechtigung(|en), rolle(|n), adresse, quote, zeitplan`,
    code: 'code, fehler im code, bug, funktion, abfrage(|n), regression, skript, abhängigkeit(|en), schleife',
    change: 'pr, pull request, merge request, mr, commit, hotfix, patch, fix, korrektur, änderung(|en), workaround',
    version: 'version(|en), image(|s), tag(|s), release(|s), paket(|e), build',
    space:
      'platz, speicherplatz, plattenplatz, snapshot(|s), log(|s), logdatei(|en), protokolle, alte, alten, ungenutzte*, verwaiste*, temporäre dateien, wal',
    capacity:
      'kapazität(|en), speicher, arbeitsspeicher, ram, cpu, platte(|n), volume(|s), pvc, knoten, replik*, limit(|s), grenze, quota, größe, verbindungen, ressourcen, swap, heap',
    credential: 'zertifikat(|e|s), secret(|s), schlüssel, token(|s), passwort, passwörter, zugangsdaten, tls, ssl',
    volume:
      'volume(|s), pv, pvs, pvc, pvcs, platte(|n), laufwerk(|e), lun(|s), iscsi, nfs, mount, dateisystem(|e), volumeattachment(|s)',
    network:
      'firewall, port(|s), netz, netzwerk, ip, route(|n), vpn, tunnel, verkehr, netzwerkrichtlinie, verbindung, leitung',
    traffic: 'verkehr, traffic, anfragen, last, primär*, sekundär*, replik*, region, standby, ersatz*',
    backup: 'sicherung(|en), backup(|s), snapshot(|s), dump(|s), archiv',
    feature:
      'funktion(|en), feature(|s), job(|s), cron, cronjob, plugin(|s), synchronisation, import(|e), webhook(|s), auftrag, aufträge, bot(|s)',
    data: 'daten, tabelle(|n), zeile(|n), datensatz, datensätze, index, indizes, dateisystem(|e), sperre(|n), lock(|s), metadaten, queue, nachrichten, schema, migration, pid-datei',
    process: 'prozess(|e), sitzung(|en), abfrage(|n), verbindung(|en), transaktion(|en)',
    zero: 'auf 0, auf null, replicas=0',
    back: 'wieder hoch, wieder auf, dann auf 1, und zurück',
    script: 'skript(|e), script, befehl(|e), playbook, terraform, ansible, prozedur, migration',
    earlier: 'vorherige*, vorige*, alte version, ältere*, frühere*, ursprüngliche*, stabile*, letzte funktionierende',
  },
  recovery: {
    undone:
      'nicht, nie, kein*, ohne, weder, statt, anstatt, konnte nicht, konnten nicht, vermeiden, scheiterte, gescheitert',
    planned: `soll, sollen, sollte, sollten, wird, werden, muss, müssen, müsste, kann, können, könnte, geplant, planen, vorgesehen, vorgeschlagen, empfohlen, erwägen, zu, um zu, damit, bevor, nächster schritt, todo, möchte*, würde*`,
    carriedOut: 'mussten, musste, wir, ich, entschieden uns, beschlossen, die lösung war, lösung:, dann, und',
    explained:
      'weil, da, wegen, aufgrund, verursacht durch, ausgelöst durch, festgestellt dass, entdeckt, zeigte dass, vermutet*, vermutung, stellte fest, fiel auf, war zuvor, ursache',
    conditional: 'wenn, falls, künftig, in zukunft, sobald, sofern',
    trouble: `fehler, fehlgeschlagen*, schlägt fehl, schlug fehl, schlugen fehl, ausfall, ausgefallen, fällt aus, fiel aus, nicht (erreichbar|verfügbar|möglich|bereit), störung, gestört, absturz, abgestürzt, stürzt ab, timeout(|s), zeitüberschreitung, langsam*, verzögert*, voll, 500,
      502, 503, 504, alarm, alert, verloren, abgelaufen, läuft ab, lief ab, abgelehnt, blockiert, hängt, hing, problem(|e), warnung, oom, oomkilled, down, kaputt, defekt, erreicht seine grenze, erreicht grenze`,
    over: `behoben, gelöst, wiederhergestellt, wieder (erreichbar|verfügbar|online|normal|stabil|da|gesund|in betrieb|möglich), läuft wieder, liefen wieder, lief wieder, läuft, funktioniert wieder, funktionierte wieder, normalbetrieb, entstört, erholt, gesund, erfolgreich, stabil, entwarnung`,
    cure: 'behoben durch, gelöst durch, wiederhergestellt durch, damit war, behob das problem, löste das problem, die lösung war, maßnahme:, lösung:, behebung:',
    eased:
      'teilweise, vorübergehend, temporär*, provisorisch*, gemildert, entlastet, verbessert, reduziert, übergangsweise, notlösung',
    failed: `half nicht, hat nicht geholfen, ohne erfolg, ohne wirkung, erfolglos, vergeblich, funktionierte nicht, brachte nichts, keine besserung, keine wirkung, fehlgeschlagen, schlug fehl, scheiterte, gescheitert, weiterhin (fehler|gestört|nicht), bestand weiter, reichte nicht, nicht ausreichend, verworfen`,
    byHand: 'manuell*, von hand, händisch*, kubectl, ssh, konsole, sudo, systemctl, über die oberfläche',
    automatic:
      'automatisch*, ci, cd, pipeline, gitops, flux, argo, argocd, gemergt*, merge, pr, pull request, commit, von selbst, selbst, autoscaler',
    afterwards: `dauerhaft*, langfristig*, nachhaltig*, vorbeugung, vorbeugend*, prävention, präventiv*, künftig*, zukunft, folgemaßnahmen, nachverfolgung, geplant*, offen*, nächste schritte, maßnahmen danach, verbesserungen, empfehlungen, vorschläge, optionen, alternativen, lehren, ursache(|n), diagnose, untersuchung, überprüfung, verifikation, warum, kommunikation`,
    attempts:
      'versuch(|e), versucht*, fehlversuch(|e), was nicht half, was nicht geholfen hat, ohne erfolg, verworfen*, sackgassen',
  },
} satisfies Omit<LanguageDefinition, 'tag'>
