import type { LanguageDefinition } from '../language.ts'

const verbs =
  `acquire add address adopt agree alert align allow appoint apply ask assess audit automate avoid back ?up bring build
  bump capture catch change check clarify clean clear communicate configure consider continue convert create curate cut
  decide decommission define delete deploy deprecate design determine develop disable discuss diversify document drop
  educate enable encourage encrypt enforce enhance ensure establish evaluate examine expand explore expose extend figure
  find finish fix follow get give harden have hide identify implement improve include increase inform install integrate
  introduce inventory investigate invest isolate keep learn let limit lock log look lower make manage measure merge
  migrate minimi[sz]e modify monitor move notify observe open optimi[sz]e order organi[sz]e patch pin plan practi[cs]e
  prepare prevent priorit[iy][sz]e process provide publish pull push put raise reach re-?consider re-?design
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
    planned: /\bwill\b|\b(?:would|to) (?:be|get|have) |\bgoing to\b|\b(?:is|are) (?:planned|scheduled)\b/,
    undone: [
      /\b(?:had|has|have|was|were|is|are) (?:still )?(?:not|never) (?:yet |been |being )*(?:applied|done|implemented|deployed|released|shipped|merged|installed|enabled|configured|added|created|updated|followed|completed|addressed|rolled out|in place)\b/,
      /\bnever (?:applied|done|implemented|deployed|shipped|merged|added|created|completed|addressed)\b|\b(?:hadn|hasn|haven|wasn|weren)['’]t (?:yet |been |being )*(?:applied|done|implemented|deployed|released|shipped|merged|added|created|completed|addressed|rolled out)\b/,
      /\bstill (?:not|no|missing|open|pending|outstanding|(?:does|do|did|has|have|is|are) ?n[o'’]t|doesn['’]t|haven['’]t|hasn['’]t|lacks?)\b|\b(?:not (?:yet )?implemented|not yet|did not yet exist|(?:does|do) not exist|known since|postponed|deferred|de-?prioriti[sz]ed|in the backlog)\b|\bnone of (?:these|those|them|the)\b[^.]{0,30}\bexists?\b/,
    ],
    failed: [
      /\b(?:did|does|do|could|was|were|is|are|has|have|had) ?(?:n['’]t|not|never)\b[^.;]{0,30}\b(?:help|prevent|catch|caught|cover|address|solve|fix|resolve|detect|work|suffice|see|enough|sufficient|effective|trigger|fire|hold|held)(?:s|ed|ing)?\b/,
      /\b(?:insufficient|ineffective|inadequate|incomplete|not enough|in vain|orthogonal to|blind to|to no avail)\b|\b(?:despite|in spite of) (?:the|that|this|our|these|having)\b/,
    ],
    begun:
      /\b(?:ongoing|in progress|partly|partially|under way|underway|started to|begun to|half|not (?:all|every)|only (?:some|part|a few)|with the exception of)\b/,
    done: [
      /\b(?:added|implemented|introduced|installed|created|deployed|shipped|shipping|ships|merged|landed|released|enabled|set ?up|replaced|migrated|upgraded|configured|documented|automated|completed|executed|closed|closing|closes|deleted|removed|cleaned|switched|moved|separated|split|rolled out|pinned|locked|raised|increased|extended|subscribed|fixed|resolved)\b/,
      /\bas (?:a )?(?:result|part) of (?:the )?(?:action|follow-?up)/,
    ],
    standing: [
      /\b(?:is|are|was|were) (?:now |already )?(?:in place|live)\b|\bthanks to\b|\balready (?:in place|had|have|has|exists?|existed|covers?)\b|\b(?:last|previous|earlier) (?:incident|outage|time|post-?mortem)/,
      /\b(?:ha[sd]|have)(?: now| since| already| also| been)* (?:added|implemented|introduced|installed|created|deployed|shipped|enabled|set up|replaced|migrated|upgraded|configured|documented|automated|subscribed|rolled out)\b/,
    ],
  },
} satisfies Partial<LanguageDefinition>
