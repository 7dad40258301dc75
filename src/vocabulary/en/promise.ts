import type { LanguageDefinition } from '../language.ts'

const verbs =
  `acquire add address adopt agree alert align allow appoint apply ask assess audit automate avoid back ?up bring build
  bump capture catch change check clarify clean clear communicate configure consider continue convert create curate cut
  decide decommission define delete deploy deprecate design determine develop disable discuss diversify document drop
  educate enable encourage encrypt enforce enhance ensure establish evaluate examine expand explore expose extend figure
  find finish fix follow get give harden have hide identify implement improve include increase inform install integrate
  introduce inventory investigate invest isolate keep learn let limit list lock log look lower make manage measure merge
  migrate minimi[sz]e modify monitor move notify observe open optimi[sz]e order organi[sz]e patch pin plan practi[cs]e
  prepare prevent priorit[iy][sz]e process provide publish pull push put quickly raise reach re-?consider re-?design
  re-?evaluate re-?write rebuild reconfigure record reduce refactor refine reflect register remove rename reorgani[sz]e
  rephrase replace report request require research resolve restrict retire return reuse revert review revise revisit
  rework rotate run scale schedule search secure send separate set ?up setup set share simplify slow speed split
  stabili[sz]e standardi[sz]e start stop store streamline strengthen subscribe support switch synchroni[sz]e tag talk
  teach test tighten track train tune turn upgrade update use validate verify version warn watch work write`
    .trim()
    .split(/\s+(?!\?)/)
    .join('|')

/** How a sentence promises, and what it shows of a promise. */
export const promise = {
  promises: {
    asks: [
      new RegExp(
        `^\\W*(?:[\\w' ()/-]{2,40}:\\s*)?(?:(?:please|also|always|never|do not|don['’]t|automatically|periodically|when \\w+[^,]{0,60},|in (?:the )?future,?) )?(?:${verbs})\\b`,
      ),
      /\b(?:should(?:n['’]t)?|must|needs? to|ought to|ha(?:ve|s) to|would (?:be (?:good|nice|better|useful)|help|have (?:helped|prevented|caught))|consider|recommend(?:ed)?|let['’]s|better (?:to|if|at)|could be|might be an option)\b/,
      /\b(?:we|the team|i) (?:need|want|plan|intend|aim|will|are going)\b|^\W*(?:better|more|an? (?:idea|option)|todo|to[- ]do)\b/,
    ],
    lacks:
      /\b(?:no|without(?: any)?|lack(?:s|ed|ing)?(?: of)?|missing|insufficient|not enough|absence of|inadequate|too (?:little|few|high|low|much|many)|unclear|unlocked|unpinned|never)\b/,
    fails: [
      /\b(?:does|do|did|is|was|are|were|has|have|had|could|can) ?not\b|\b(?:doesn|don|didn|isn|wasn|aren|weren|hasn|haven|hadn|couldn|can)['’]t\b/,
      /\bnot (?:yet |been |being |fully |properly |sufficiently |an? )*(?:\w+ed|done|set|in place|possible|running|available|known|part|covered)\b/,
      /\b(?:missing|lacking|insufficient|inadequate|too (?:high|low|weak)|unclear|unlocked|unpinned)\b/,
    ],
    undone: [
      /\b(?:had|has|have|was|were|is|are) (?:still )?(?:not|never) (?:yet |been |being )*(?:applied|done|implemented|deployed|released|merged|installed|enabled|configured|added|created|updated|followed|completed|addressed|rolled out|in place)\b/,
      /\bnever (?:applied|done|implemented|deployed|merged|added|created|completed|addressed)\b|\b(?:hadn|hasn|haven|wasn|weren)['’]t (?:yet |been |being )*(?:applied|done|implemented|deployed|released|merged|added|created|completed|addressed|rolled out)\b/,
      /\bstill (?:not|no|missing|open|pending|outstanding|(?:does|do|did|has|have|is|are) ?n[o'’]t|doesn['’]t|haven['’]t|hasn['’]t|lacks?)\b|\bnot (?:yet )?implemented\b|\bnot yet\b|\b(?:does|do) not exist\b|\bknown since\b/,
    ],
    done: [
      /\b(?:added|implemented|introduced|installed|created|deployed|enabled|set ?up|replaced|migrated|upgraded|configured|documented|automated|completed|executed|deleted|removed|cleaned|switched|moved|separated|split|rolled out|merged|pinned|locked|raised|increased|fixed)\b/,
      /\b(?:planned|scheduled) (?:maintenance|change|work|upgrade|migration)\b|\b(?:is|are) now\b|\bthanks to\b|\balready (?:in place|had|exists?|existed)\b|\bcan (?:now )?be\b|\b(?:the|our) new(?:ly)?\b|\bas (?:a )?(?:result|part) of (?:the )?(?:action|follow-?up)/,
    ],
    begun: [
      /\b(?:ongoing|in progress|partly|partially|under way|underway|started to|begun to|half)\b/,
      /\b(?:not (?:all|every)|only (?:some|part|a few)|unlike (?:the )?(?:majority|most|rest|others)|with the exception of)\b/,
    ],
  },
  acts: {
    warn: /^(?:alert|alarm|monitor|notif|pag(?:e|er|ing)\b|pagerduty|prometheusrule|probe|warn)/,
    document:
      /^(?:document|docs?\b|runbook|run-book|playbook|wiki|guide|manual|readme|procedure|instruction|checklist)/,
    test: /^(?:test|smoke-?test|sandbox|staging|qa\b|validat|verif|e2e|end-to-end|coverage|rehears|drill|canary)/,
    limit: /^(?:limits?\b|limitrange|quota|throttl|rate-limit)/,
    pin: /(?:^pin(?:ned|ning|s)?\b|version[- ]lock|lock\w* (?:the )?versions?|unlocked versions?|hard-?coded version)/,
    replace: /^(?:replac|migrat|retir|decommission|deprecat|phase)/,
    upgrade: /^(?:upgrad|patch|bump)/,
    automate: /^(?:automat|cron|self-heal)/,
    audit: /^(?:audit|inventor)/,
    clean: /^(?:clean|prun|purg|garbage)/,
    communicate: /^(?:communicat|announc|inform\b|informed|message|status-?page)/,
    'back-up': /^(?:back-?up|snapshot|restor)/,
    separate: /^(?:separat|dedicat|isolat|segment|split|segregat)/,
  },
  topics: {
    'bad-hours':
      /\b(?:deploy\w*|changes?|maintenance|releas\w+|upgrad\w+|roll-?outs?)\b[^.]{0,50}\b(?:on (?:a )?fridays?|before (?:the |a )?weekend|(?:at the )?end of (?:the |a )?(?:working )?day|(?:in|during|close to) (?:the )?(?:peak|lunch|rush))\b|\b(?:fridays?|before (?:the |a )?weekend)\b[^.]{0,30}\b(?:deploy\w*|releas\w+|changes?)\b/,
    'break-glass':
      /\bbreak[- ]glass\b|\bemergency (?:access|account|credentials)\b|\bout[- ]of[- ]band (?:access|management)\b/,
    drift:
      /\b(?:configuration|config|state|infrastructure) drift\b|\bdrift (?:detection|between|from)\b|\bout of sync with (?:git|code|terraform|the repository)\b/,
    escalation:
      /\bescalation (?:paths?|process\w*|polic\w+|procedures?|chain)\b|\b(?:who|whom) to (?:call|contact|escalate)\b/,
    'game-days':
      /\bgame ?days?\b|\bchaos (?:engineering|tests?|experiments?)\b|\b(?:disaster[- ]recovery|failover|fire) (?:drills?|tests?|exercises?)\b/,
    'gradual-rollout':
      /\b(?:canary|gradual|staged|phased|progressive|incremental|blue[-/ ]green) (?:roll-?outs?|deploy\w*|releas\w+|upgrades?)\b/,
    ownership:
      /\b(?:clear|unclear|no|missing|defin\w+|lack of|without|assign\w*) (?:an? |clear |service )?owner(?:ship|s)?\b/,
    'rollback-plan':
      /\broll(?:ing)?[- ]?back (?:plans?|procedures?|process\w*|strateg\w+|path)\b|\b(?:test|practi[cs]|document|automat)\w*\b[^.]{0,20}\broll-?backs?\b/,
    'inform-users':
      /\bstatus ?page\b[^.]{0,50}\b(?:updat\w+|sooner|earlier|late|forgot\w*)\b|\b(?:updat\w+|use|using)\b[^.]{0,20}\bstatus ?page\b|\b(?:communicat|inform|notif|tell)\w*\b[^.]{0,25}\b(?:users|customers|tenants|stakeholders)\b[^.]{0,40}\b(?:sooner|earlier|quick\w*|fast\w*|late|proactively|better|clear\w*)\b/,
    'alert-clarity':
      /\balert\w*\b[^.]{0,50}\b(?:unclear|descripti\w+|clearer|wording|actionable|misleading|confusing)\b|\b(?:rephras|reword|clarif|renam)\w+\b[^.]{0,30}\balert/,
    'alert-noise':
      /\b(?:alert|alarm|notification|page)\w*\b[^.]{0,40}\b(?:nois[ey]\w*|fatigue|flood\w*|drown\w*|spam\w*|false positives?)\b|\bnois[ey]\w*\b[^.]{0,40}\b(?:alert|alarm|notification)|\btoo (?:many|much) (?:alert|alarm|notification)|\b(?:curat|tun|prun|revis|reduc)(?:e|ing)\b[^.]{0,60}\balerts?\b/,
    'blocked-releases':
      /\b(?:releas\w+|hotfix\w*|roll(?:ed|ing)? ?out|deploy\w*|production|master|main branch)\b[^.]{0,80}\b(?:block\w*|unreleased|unstable|hotfix\w*)\b|\b(?:block\w*|unstable|unreleased)\b[^.]{0,60}\b(?:releas\w+|hotfix\w*|production changes?)\b/,
    'certificate-expiry':
      /\bcert\w*\b[^.]{0,60}\b(?:expir\w+|renew\w*)\b|\b(?:expir\w+|renew\w*)\b[^.]{0,40}\bcert|\bexpir(?:y|ation) dates?\b|\bmonitor\w* (?:the |of )?expir\w+/,
    'dedicated-nodes':
      /\bdedicated (?:nodes?|node[- ]?(?:groups?|pools?))\b|\b(?:workloads?|dev\w*|prod\w*)\b[^.]{0,30}\b(?:mixed|segment\w*|isolat\w+)\b|\bblast radius\b/,
    'incident-process':
      /\bincident (?:hand\w+ process|process\w*|response process|manage\w*|command\w*|procedure\w*)\b|\b(?:rais|declar|open)(?:e|ing) (?:an? |the )?(?:major )?incidents?\b/,
    'least-privilege':
      /\bleast[- ]privileg\w*|\b(?:too (?:broad|many|high)|excessive|higher|unnecessary) (?:permissions?|privileges?|rights|access)\b/,
    'one-person':
      /\bsingle (?:person|engineer|member)\b|\bbus[- ]factor\b|\bonly one (?:person|engineer|member)\b|\bknowledge (?:silos?|sharing|transfer)\b/,
    'out-of-hours':
      /\bout[- ]of[- ](?:office[- ]|business[- ]|working[- ])?hours\b|\b(?:after|outside) (?:of )?(?:typical |normal )?(?:work|office|working|business) hours\b|\b24\/7\b|\bon-?call (?:rota\w*|schedule|support)\b/,
    'postmortem-actions':
      /\b(?:action items?|actions|follow[- ]?ups?)\b[^.]{0,40}\bpost-?mortems?\b|\bpost-?mortems?\b[^.]{0,30}\b(?:actions?|action items?|follow)/,
    'reach-people':
      /\b(?:announcements?|messages?|channels?)\b[^.]{0,90}\b(?:visib\w+|missed|developers|drown\w*|communicat\w+|teams)\b|\bchannels? of communicat\w+/,
    'release-notes': /\brelease notes?\b|\bchange-?logs?\b|\bupgrade (?:guides?|documentation|notes?)\b/,
    'resource-limits': /\b(?:resources?|memory|cpu)\b[^.]{0,25}\b(?:requests?|limits?)\b/,
    'restore-tests':
      /\b(?:test\w*|practi[cs]e\w*|verif\w+|rehears\w*)\b[^.]{0,30}\b(?:back-?ups?|restor\w+|recovery|failover)\b/,
    review: /\b(?:code |peer |better )?review process\w*\b|\bfour[- ]eyes\b|\bpeer[- ]review\w*/,
    staging:
      /\bstaging (?:environment|cluster|area)s?\b|\b(?:separat|missing|lack|no|implement|create|introduce)\w*\b[^.]{0,15}\bstaging\b|\bin staging\b/,
    'try-before-production':
      /\b(?:rush\w*|prematur\w*|untested|too (?:early|soon))\b[^.]{0,40}\bprod|\bprod\w*\b[^.]{0,30}\b(?:prematur\w*|untested|without test\w*)|\bnew (?:\w+ ){1,3}(?:in|on|to) (?:the |a )?(?:sandbox|staging|test)/,
    vulnerabilities: /\b(?:cves?|vulnerabilit\w+|supply[- ]chain|sca|malicious packages?)\b/,
  },
} satisfies Partial<LanguageDefinition>
