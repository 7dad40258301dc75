import type { RecoveryLanguage } from '../recovery-language.ts'

export const recovery: RecoveryLanguage = {
  tag: 'en',
  deeds: {
    restart: {
      done: 'restarted, restarts, restarting, re-started, rebooted, reboots, rebooting, bounced, bouncing, relaunched, relaunching, power cycled, power-cycled, power cycling, power-cycling, rollout restart, hard reboot, cold boot, hard reset, reset the node, reset the machine, reset the host, brought back up, restart of, reboot of, sighups, sighup, reloaded, reloading',
      bare: 'restart, reboot, bounce, relaunch, power cycle, power-cycle, reload',
    },
    start: {
      done: 'started, starts, starting, brought up, brought online, turned on, powered on, switched on',
      bare: 'start, bring up, turn on, power on, switch on',
    },
    stop: {
      done: 'stopped, stops, stopping, shut down, shutting down, killed, kills, killing, cancelled, cancels, cancelling, canceled, aborted, halted, unplugged, unplugging, disconnected',
      bare: 'stop, shut down, kill, cancel, abort, halt, unplug, disconnect',
    },
    disable: {
      done: 'disabled, disables, disabling, turned off, turning off, switched off, switching off, suspended, suspends, suspending, paused, pauses, pausing, deactivated, throttled, throttling, rate limited, rate-limited, blocked, blocking, banned, blacklisted, blocklisted, decommissioned, took offline',
      bare: 'disable, turn off, switch off, suspend, pause, deactivate, throttle, block, ban, blacklist',
    },
    enable: {
      done: 'enabled, enables, enabling, re-enabled, reenabled, re-enables, re-enabling, activated, resumed, resumes, resuming, unpaused, reactivated, uncordoned',
      bare: 'enable, re-enable, reenable, activate, resume, unpause, uncordon',
    },
    delete: {
      done: 'deleted, deletes, deleting, removed, removes, removing, force-deleted, force deleted, force-deleting, terminated, terminates, terminating, evicted, evicting, wiped, wiping, dropped, drops, dropping, cleared, clears, clearing, cleaned, cleaning, cleaned up, cleaning up, cleans up, purged, purges, purging, pruned, prunes, pruning, truncated, truncating, deletion of, removal of',
      bare: 'delete, remove, force delete, force-delete, terminate, evict, wipe, drop, clear, clean, clean up, purge, prune, truncate',
    },
    recreate: {
      done: 'recreated, recreates, recreating, re-created, re-creating, rebuilt, rebuilds, rebuilding, reinstalled, reinstalling, re-installed, re-provisioned, reprovisioned, reprovisioning, recycled, recycling, respawned, rolled over, rolling over, reimaged, re-imaged, re-bootstrapped, bootstrapped, rescheduled, re-ran, reran, reruns, re-run, rerunning, re-triggered, retriggered, retried, spun up, spawned, launched a new, created a new, created new, marked the, stood up, brought up a new, re-streamed, rejoined, re-joined, reseeded, re-registered',
      bare: 'recreate, re-create, rebuild, reinstall, reprovision, recycle, roll over, reschedule, rerun, re-trigger, retry, spin up, create a new, rejoin, reseed',
    },
    redeploy: {
      done: 'redeployed, redeploys, redeploying, re-deployed, re-deploying, redeployment of, re-released',
      bare: 'redeploy, re-deploy',
    },
    scale: {
      done: 'scaled, scales, scaling, upscaled, downscaled, autoscaled',
      bare: 'scale',
    },
    revert: {
      done: 'reverted, reverts, reverting, rolled back, rolls back, rolling back, rolled it back, rolled them back, rolled-back, rollback, roll back of, downgraded, downgrades, downgrading, backed out, backing out, undid, undone, switched back, switching back, changed back, went back to, moved back, put back, set back to, revert of, reversion of',
      bare: 'revert, roll back, downgrade, back out, undo, switch back, go back to',
    },
    restore: {
      done: 'restored, restores, restoring, recovered, recovers, recovering, reimported, re-imported, replayed, replaying, reinstated, reinstating, restore of, restoration of',
      bare: 'restore, recover, reimport, replay, reinstate',
    },
    change: {
      done: 'changed, changes, changing, updated, updates, updating, edited, edits, editing, corrected, corrects, correcting, configured, configures, configuring, reconfigured, reconfigures, reconfiguring, patched, patches, patching, adjusted, adjusts, adjusting, modified, modifying, set, sets, setting, fixed, fixes, fixing, hard-coded, hardcoded, pinned, pins, pinning, overrode, overridden, tuned, tweaked, reduced, reducing, lowered, lowering, shortened, relaxed, annotated, annotating, labelled, labeled, tainted, moved, moving, pointed, pointing, applied, applies, applying, rewrote, rewritten, renamed, implemented, implements, migrated, migrating, made',
      bare: 'change, update, edit, correct, configure, reconfigure, patch, adjust, modify, set, fix, pin, override, reduce, lower, annotate, move, point, apply, rename',
    },
    repair: {
      done: 'repaired, repairs, repairing, fsck, reindexed, re-indexed, reindexing, resynced, re-synced, resyncing, resynchronised, resynchronized, synced, backfilled, backfilling, reprocessed, reprocessing, re-processed, rebuilt the index, requeued, re-queued, unlocked, unlocking, released the lock, re-imported, deduplicated, reconciled',
      bare: 'repair, reindex, resync, backfill, reprocess, requeue, unlock',
    },
    add: {
      done: 'added, adds, adding, increased, increases, increasing, expanded, expands, expanding, extended, extending, grown, grew, raised, raises, raising, enlarged, enlarging, resized, resizing, doubled, doubling, bumped, bumping, allocated, allocating, provisioned, provisioning, attached more, expansion of, increase of, expansion',
      bare: 'add, increase, expand, extend, grow, raise, enlarge, resize, double, bump, allocate, provision',
    },
    release: {
      done: 'merged, merges, merging, deployed, deploys, deploying, shipped, ships, shipping, released, releases, releasing, rolled out, rolls out, rolling out, pushed, pushes, pushing, published, publishing, hotfixed, hot-fixed, promoted to prod, deployment of, released a, landed',
      bare: 'merge, deploy, ship, release, roll out, push, publish',
    },
    renew: {
      done: 'renewed, renews, renewing, rotated, rotates, rotating, reissued, re-issued, re-issuing, regenerated, regenerating, re-generated, re-stored, revoked, revoking, reauthorized, re-authorised, re-authorized, re-authenticated, renewal of, rotation of',
      bare: 'renew, rotate, reissue, regenerate, revoke',
    },
    replace: {
      done: 'replaced, replaces, replacing, swapped, swapping, exchanged, replacement of, substituted',
      bare: 'replace, swap, exchange',
    },
    attach: {
      done: 'reattached, reattaches, reattaching, re-attached, re-attaching, remounted, remounting, re-mounted, mounted, mounting, unmounted, rebound, rebinding, re-bound, rebinds, detached, detaching, reconnected, reconnecting, re-connected, logged back in to, re-established',
      bare: 'reattach, re-attach, remount, mount, rebind, detach, reconnect',
    },
    unblock: {
      done: 'unblocked, unblocking, whitelisted, allowlisted, allow-listed, opened, opening, allowed, allowing, permitted, unbanned, lifted',
      bare: 'unblock, whitelist, allowlist, open, allow, permit, lift',
    },
    free: {
      done: 'freed, frees, freeing, freed up, reclaimed, reclaiming, reclaims, gained, compacted, compacting, vacuumed, archived, compressed',
      bare: 'free, free up, reclaim, compact, vacuum',
    },
    failover: {
      done: 'failed over, failing over, fails over, failover to, switchover to, switched over, promoted, promoting, promotes, elected',
      bare: 'fail over, failover, promote, switch over',
    },
    redirect: {
      done: 'redirected, redirecting, rerouted, re-routed, rerouting, routed, shifted, shifting, switched, switches, switching, pointed traffic, diverted, bypassed, bypassing',
      bare: 'redirect, reroute, shift, switch, divert, bypass',
    },
    upgrade: {
      done: 'upgraded, upgrades, upgrading, updated to version',
      bare: 'upgrade',
    },
    run: {
      done: 'ran, runs, running, executed, executes, executing, re-applied, reapplied, invoked, triggered, triggers, re-run local, did target apply, issued',
      bare: 'run, execute, reapply, re-apply, trigger',
    },
    drain: {
      done: 'drained, drains, draining, cordoned, cordons, cordoning, isolated, isolating, quarantined, evacuated',
      bare: 'drain, cordon, isolate, evacuate',
    },
    make: {
      done: `created, creates, creating, copied, copies, copying, stored, storing, uploaded, uploading, installed, installing, wrote,
        written, built, building, generated, imported, importing, inserted, inserting, registered, registering`,
      bare: 'create, copy, upload, install, import, insert, register',
    },
    wait: {
      done: 'self-healed, self-heals, self-healing, self healed, self heals, self-recovered, self-recovers, self-recover, healed itself, healed on its own, recovered on its own, recovered by itself, recovered on their own, recovered by themselves, recover itself, resolved itself, resolved on its own, resolved by itself, recovered automatically, recovered without intervention, restored without intervention, came back by itself, came back on its own, went away on its own, disappeared by itself, fixed itself, provider resolved, provider fixed, fixed on their side, fixed on their end, resolved on their side, resolved on their end, fixed by the provider, resolved by the provider, resolved upstream, fixed upstream, waited for, waited until',
    },
  },
  objects: {
    workload:
      'pod, pods, container, containers, deployment, deployments, statefulset, statefulsets, daemonset, daemonsets, replica, replicas, workload, workloads, job, jobs, task, tasks, ct, lxc, cronjob, replicaset, stack, dag, dags, pipeline, pipelines, component, components, runner, runners, sidecar, operator, controller, controllers, agent, agents',
    node: 'node, nodes, host, hosts, instance, instances, vm, vms, machine, machines, server, servers, droplet, ec2, hypervisor, workers, cluster, clusters, router, switch, firewall appliance, nas, box',
    service:
      'service, services, daemon, daemons, process, processes, nginx, apache, haproxy, postgres, postgresql, mysql, mongodb, mongod, redis, kafka, broker, brokers, elasticsearch, database, db, server, proxy, web server, webserver, application, applications, app, apps, api, backend, frontend, gateway, ingress, kubelet, docker, containerd, dns, coredns, resolver, queue, worker, scheduler, prometheus, grafana, cache, systemctl, worker process',
    config:
      'config, configs, configuration, configurations, setting, settings, parameter, parameters, env var, environment variable, environment variables, flag, flags, manifest, manifests, values, value, annotation, annotations, label, labels, taint, rule, rules, policy, policies, limitrange, quota, quotas, limit, limits, timeout, timeouts, threshold, thresholds, cname, a record, dns record, dns records, records, record, zone, route table, yaml, file, files, terraform, helm chart, chart, selector, probe, probes, path, paths, mode, permissions, permission, role, iam, gateway for, default route, gateway, crd, webhook, security group, ingress object, resourcequota, resourcequotas, resource quota, variable, variables, schedule, cron, port, ports, mapping, line, entry, property, option, options, env, metadata',
    code: 'code, bug, bugs, function, logic, query, queries, call, calls, regression, parser, handler, method, import, imports, dockerfile, library, dependency, script, check, test, null, exception, loop, condition, race condition, index, class, module',
    change:
      'pr, prs, pull request, pull requests, merge request, mr, commit, commits, hotfix, hot-fix, hot fix, fix, fixes, patch, patches, change, changes, workaround, #*',
    version:
      'version, versions, release, releases, image, images, tag, tags, build, builds, chart, package, packages, artifact, driver',
    space:
      'space, disk space, snapshot, snapshots, log, logs, log files, old, unused, orphan, orphans, orphaned, dangling, stale, temporary files, tmp, temp files, wal, binlog, binlogs, cache files, docker images, volumes, room, slots, ip addresses, ips, inode*, garbage',
    capacity:
      'capacity, memory, cpu, ram, heap, disk, disks, storage, volume, volumes, pvc, pvcs, pv, nodes, node, replicas, instances, limit, limits, quota, quotas, size, pool, connections, partitions, max_connections, space, resources, requests, timeout, workers, servers, brokers, shards, swap, concurrency, threads, bandwidth, node group',
    credential:
      'certificate, certificates, cert, certs, secret, secrets, key, keys, token, tokens, password, passwords, credential, credentials, tls, ssl, kubeconfig, license, licence, api key',
    volume:
      'volume, volumes, pv, pvs, pvc, pvcs, claim, claims, claimref, disk, disks, mount, mounts, lun, luns, iscsi, nfs, volumeattachment, volumeattachments, target, targets, filesystem, file system, share',
    network:
      'firewall, security group, security groups, ip, ips, ip address, port, ports, network, networks, networkpolicy, network policy, route, routes, routing, vpn, tunnel, link, cidr, subnet, acl, egress, ingress, interface, traffic, cable, connection',
    traffic:
      'traffic, requests, load, users, primary, standby, secondary, replica, region, zone, leader, backup server, other provider, dns',
    backup: 'backup, backups, snapshot, snapshots, dump, dumps, archive, point in time, point-in-time',
    feature:
      'feature, features, flag, toggle, job, jobs, cron, cronjob, plugin, plugins, integration, sync, import, imports, crawler, bot, bots, client, clients, user agent, traffic, updates, webhook, webhooks, autoscaler, autoscaling, schedule, alert, deployment, deployments, pipeline, pipelines, endpoint, endpoints, service, container, application, admission, extension',
    data: 'data, database, table, tables, row, rows, record, records, index, indexes, indices, filesystem, file system, pid, pid file, pid files, lock, locks, metadata, queue, queues, messages, message, offset, offsets, schema, migration, migrations, consumer group, topic, topics, state, state file, duplicates, entries',
    process:
      'process, processes, pid, session, sessions, query, queries, connection, connections, transaction, transactions, thread, threads',
    zero: 'to 0, to zero, down to 0, to 0 replicas, to zero replicas, replicas=0, --replicas 0, down to zero, down',
    back: 'back to, back up, scale back, scaled back, up again, then up, and up, to 1, replicas=1, back',
    script:
      'script, scripts, command, commands, playbook, terraform apply, terraform, ansible, migration, procedure, runbook, repair, helm upgrade, apply',
    earlier:
      'previous, earlier, prior, older, old, original, last working, last known good, last-known-good, last good, last green, last-green, former, before, known good, known-good, known-working, stable',
  },
  undone:
    'not, never, no, cannot, unable to, failed to, fails to, failing to, without, instead of, rather than, nobody, avoid, avoids, refused to, did not, could not, would not, was not, were not, is not, has not, had not, neither, nor, forgot to, nothing was',
  planned:
    'should, will, would, could, can, may, might, must, shall, need to, needs to, needed to be, have to, has to, plan to, plans to, planned to, planning to, going to, want to, wants to, wanted to, aim to, intend to, intends to, to be, ought to, consider, considering, considered, propose to, proposes, proposed, suggest, suggests, suggested, recommend, recommends, recommended, discussed, likely, next step, next steps, ensure, be, scheduled to, ready to, asked to, asks to, how to, ability to, in order to, helps, help, prevents, prevent, tracking, tracked in, awaiting, pending, hope to, try to, plan is to, idea to, possible to, possibility of, instructions, todo',
  carriedOut:
    'had to, decided to, needed to, we, i, they, managed to, was able to, were able to, the fix was to, fix was to, solution was to, solution is to, fix is to, forced to, proceeded to, fix, then, and, chose to, resorted to, used to, team, opted to, agreed to, got to, so we, helped to, he, she',
  explained:
    'because, because of, due to, caused by, since, as a result of, triggered by, found that, discovered that, noticed that, noticed, realised that, realized that, found out that, turned out that, showed that, shows that, suspected, suspecting, assumed, assuming, revealed that, confirmed that, confirms, verified that, checks, hypothesis, believed, whether, why, which had, that had, had been, had previously, was introduced, introduced by, reports that, reported that, shows, found, saw that, identified that, identified, the cause, unaware',
  conditional:
    'if, unless, whenever, whether, had we, should the, in case, otherwise, once this, a future, in future, in the future, going forward, why',
  over: 'recovered, recovers, recovering, recovery complete, restored, resolved, service restored, fixed, mitigated, healthy, back to normal, back up, back online, back in service, works again, worked again, working again, work again, normal again, came back, comes back, running again, returned to normal, returns to normal, went back to normal, get back to work, things get back, all green, back to 100%, operational, up and running, is up, was up, successfully, succeeds, succeeded, successful, solved, stopped immediately, issue goes away, went away, finally it works, no longer, service is restored, online again, available again, reachable again, accessible again, starts cleanly, healed',
  cure: 'resolved by, fixed by, solved by, mitigated by, restored by, recovered by, resolved after, recovered after, restored after, the fix was, the solution was, the fix is, which fixed, which resolved, which solved, that fixed, that resolved, solved the issue, solved the problem, solved this, fixed the issue, fixed the problem, fixed this, resolved the issue, resolved the problem, resolved this, resolved it, fixed it, restoring service, restored service, restored the service, to restore service, to fix this, to fix the, to resolve this, to resolve the, to mitigate, to recover, resolution required, by restarting, by reverting, by rolling back, by removing, by deleting, by manually, workaround was, brought back, fix:, resolution:, mitigation:, recovery:, solution:, cured by, was restored, were restored',
  eased:
    'partially, partly, partial, temporarily, temporary, mitigated, eased, reduced, improved, relieved, for a while, bought time, some relief, short-term, stopgap, stop-gap, helped somewhat',
  failed:
    "did not help, didn't help, does not help, doesn't help, not helped, did not work, didn't work, does not work, doesn't work, not working, did not fix, didn't fix, did not resolve, didn't resolve, did not solve, didn't solve, no effect, without effect, without success, no success, to no avail, in vain, had no effect, no improvement, no change, unsuccessful*, still failing, still fails, still broken, still down, failed again, failed, fails, persisted, persists, remained, reappeared, returned after, made it worse, worse, no luck, no difference, timed out, times out, rejected, ineffective, nothing changed, did not stop, didn't stop, was unusable, did not recover, didn't recover, crash-looping again, does not seem to do, blocked by, gave up, abandoned, will this help, to see if this helps, in the hope, attempt fails, not enough, insufficient",
  byHand:
    'manually, manual, by hand, kubectl, ssh, sshed, console, imperative, imperatively, ad hoc, ad-hoc, live patch, live-patched, sudo, systemctl, docker restart, docker start, docker stop, docker rm, docker run, via the ui, in the ui, from the ui, via the api, via api, cli, terraform apply, helm rollback, forcefully',
  automatic:
    'automatically, automatic, auto-deploy, auto-deploys, auto-merge, auto-merged, self-healed, self-heals, self-recovered, self-recover, on its own, by itself, on their own, by themselves, itself, themselves, without intervention, without any manual, without manual, ci, cd, pipeline, gitops, flux, argo, argocd, merged, pr, prs, pull request, merge request, commit, committed, autoscaler, watchdog, reconciled, reconciles, kubernetes recreated, cronjob, rollout',
  afterwards:
    'permanent, permanently, long term, long-term, longer term, prevention, preventive, preventative, prevent, future, follow up, follow-up, followup, follow ups, planned, plan, next steps, action items, todo, to do, improvements, improvement, recommendations, recommended, proposed, proposal, options, option, alternatives, hardening, lessons, afterwards, later, remaining, pending, open, considered, durable, backlog, ideas, not done, going forward, verification, validation, monitoring, communication, root cause, cause, why, diagnosis, investigation, background, trigger',
  attempts:
    "what did not work, what didn't work, tried, attempted, attempts, failed attempts, unsuccessful, did not help, didn't work, dead ends, things we tried, what we tried, rejected, wrong turns, false starts",
}
