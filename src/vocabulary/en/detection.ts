import type { LanguageDefinition } from '../language.ts'

/** How English postmortems write of who noticed. */
export const detection = {
  noticedLabels: `detected by, noticed by, reported by, raised by, found by, discovered by, identified by, alerted
    by, detected via, discovered via, detection method, detection source, source of detection, how
    detected, how was it detected, how we found out, how it was detected, first noticed by, first
    detected by, first reported by, detection, notified by, trigger of detection, detection channel,
    discovery`,
  noticed: {
    alert: `alert triggered, alert fired, alerts fired, alert fires, alerts fire, alert firing, alert received,
      alerts received, alert was received, alert was triggered, alerts were triggered, alerts triggered, alert
      raised, received an alert, received alerts, received alert, got an alert, had an alert, got alerts,
      alerted by, alert from, alerts from, alerts us, alerted us, alerted the, alerted via, when alerted, got
      alerted, first alert, email alert, email alerts, automated alert, automatic alert, monitoring alert,
      monitoring alerts, monitoring alerted, critical alert, alert for, alert on, got paged, was paged, were
      paged, paged the, pages the, paged on-call, page received, alarm triggered, alarm received, alarm fired,
      alarm went off, alarms went off, automatic alarm, priority alarm, alarm raised, pagerduty alert*,
      pagerduty page*, pagerduty notif*, opsgenie alert*, pingdom alert*, pingdom reported, pingdom reports,
      pingdom notif*, uptime robot reported, uptimerobot reported, uptime kuma reported, nagios reported,
      zabbix reported, monitoring detected, monitoring reported, detected by monitoring, detected by our
      monitoring, monitoring system detected, monitoring notified, notified by monitoring, probe failed, probe
      fails, healthcheck alert`,
    user: `user report, user reports, user-reported, users report, users reported, users noticed, user noticed, user
      noticing, user complained, users complained, user complaint, user complaints, users complaining, users
      reporting, user reporting, customer report*, customers report*, customer complain*, customers complain*,
      customer noticed, customers noticed, reported by user*, reported by the user*, reported by a user,
      reported by customer*, reported by a customer, noticed by a user, noticed by user*, noticed by customer*,
      issue by user, end-users alerted, end-user*, support ticket*, support request*, helpdesk, help desk,
      service desk, complaints from, developer notified us, developers notified us, developer reported,
      developers reported, developers noticed, reported by developers, reported by a developer, reported by
      another team, teams reported, teams reporting, teams report, teams begin reporting, someone alert us,
      someone alerted us, someone reported, someone reports, community member*, on twitter, social media,
      reports from users, reports from customers, reports from, they reported this, reported to us, reported in
      our, client report*, clients reported, tenant reported, tenants reported, external report, team contacted
      reporting, contacted us, contacts us, wrote to us, message on slack, pinged us, raised by a user, raised
      by users, asked us why`,
    'monitoring-looked-at': `ops check, manual inspection, routine check, daily check, proactive checking, proactive
      check, noticed on grafana, noticed via grafana, noticed in grafana, seen in grafana,
      grafana showed, on the dashboard, dashboard showed, dashboards showed, noticed on the
      dashboard, looking at the dashboard, log review, audit found, audit revealed, cluster
      audit, noticed in the logs, noticed in logs, spotted in the logs, monitoring view,
      health check, routine inspection, full audit, audit initiated, graphs showed`,
    team: `team noticed, noticed by the team, quickly noticed by, we noticed, team member noticed, team member
      observed, team member discovered, team observed, team discovered, engineer noticed, engineers noticed,
      engineer observed, engineer discovered, on-call noticed, operator noticed, i noticed, developer noticed,
      developer discovered, noticed during, discovered during, found during, discovered while, noticed while,
      found while, immediately aware, aware of the error, aware of the problem, self-detected, sre noticed,
      admin noticed, maintainer noticed, noticed after deploy*, noticed by an engineer, noticed by engineer*,
      colleague noticed`,
    provider: `aws notified, warning from aws, email from aws, mail from aws, notification from aws, notified by aws,
      warning from letsencrypt, warning from let's encrypt, mail from letsencrypt, email from let's encrypt,
      provider notified, provider informed, provider reported, notified by the provider, informed by the
      provider, hosting provider informed, vendor notified, vendor informed, github notified, google
      notified, azure notified, isp informed, registrar notified, notified by our hosting, abuse report from`,
    automation: `ci failed, ci failure, ci failures, failing ci, pipeline failed, pipeline failure, pipeline
      failures, failed pipeline, build failure, failing build, smoke test failed, canary failed, automated
      test failed, integration tests failed, automated check failed`,
  },
  noticedNames: {
    alert: `alert, alerts, alerted, alerting, alarm, alarms, paged, pager, pagerduty, opsgenie, pingdom, uptime
      robot, uptimerobot, uptime kuma, healthchecks.io, alertmanager, victorops, nagios, zabbix, icinga,
      sentry, statuscake, uptime probe, uptime check, uptime monitor, blackbox probe, external probe, probe,
      monitoring notification*, notification from monitoring, monitoring system, automated monitoring,
      monitoring, monitors`,
    user: `user, users, customer, customers, end user, end users, client, clients, support, community, reporter,
      tenant, tenants, merchants, citizens, students, twitter, forum, github issue, developer teams, reports,
      first reports, report, readers, visitors, players, stakeholder, stakeholders, partner, partners`,
    'monitoring-looked-at': `audit, inspection, dashboard, dashboards, grafana, kibana, manual check, spot check,
      logs, log, metrics, graph, graphs, monitoring showed, status page, argocd ui, argo cd
      ui, kubectl get, verification, review, review of metrics, looking at, manual review`,
    team: `team, team member, engineer, engineers, on-call, oncall, operator, developer, developers, sre, admin,
      administrator, maintainer, staff, employee, colleague, during deploy*, during the deploy*, during
      maintenance, during the maintenance, during migration, during the migration, during upgrade, during the
      upgrade, during testing, while deploying, while working, while investigating, while testing, code review,
      after upgrade, after the upgrade, after rebooting, after deploying, manual test, manual testing, manual,
      manually, internal, internally, investigation, self, rollout`,
    provider: `let's encrypt, letsencrypt, provider, vendor, isp, registrar, hosting company`,
    automation: `ci, pipeline, automated check*, automated test*, automated scan, bot, canary, smoke test*,
      integration test*, e2e test*, synthetic*, watchdog, self-check, scheduled check, cron, cron job,
      automated`,
  },
} satisfies Omit<LanguageDefinition, 'tag'>
