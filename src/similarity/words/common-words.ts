import { stemWord } from './read-words.ts'

/**
 * Words that describe any incident and of none in particular. They count, but less: two postmortems that both
 * "noticed", "investigated" and "resolved" are not alike for it.
 */
const words = `able access action add added additional affect affected affecting alert alerted alerting alerts allow
  allowed apply applied app application applications appear appeared approach approximately area attempt attempted
  available aware based began begin behavior behaviour believe better big bring brought build called case cases cause
  caused causes causing change changed changes changing channel check checked checking clear close closed cluster
  clusters code come common communicate communication complete completed completely component components concern
  confirm confirmed consider contact contain continue continued correct correctly course create created creating
  current currently customer customers dashboard data debug decide decided default describe described detail details
  detect detected detection determine develop developer different difficult discover discovered discuss document
  documentation documented down downtime duration easy effect enable enabled end ended engineer engineers ensure
  environment error errors event events exact example existing expect expected experience explain explicit fact fail
  failed failing fails failure failures fast file files find fix fixed fixes fixing follow followed following found
  full fully future general give given group guide handle happen happened happening happens hard help helped high hope
  identified identify immediate immediately impact impacted implement implemented important improve improved
  improvement incident incidents include included including increase increased indicate info inform information
  infrastructure initial initially instance instances internal investigate investigated investigating investigation
  involve issue issues join keep kept knew know knowledge known kubernetes large lead leading learn learned led left
  less level likely list little long longer look looked looking lost lot lucky main major manage message messages
  missing mitigate mitigated mitigation monitor monitored monitoring move moved moving multiple name new node nodes
  normal note notice noticed notification notified number observe observed occur occurred old open operation operations
  order original page part past people perform performed person plan planned platform pod pods point possible post
  postmortem potential prevent previous previously problem problems process prod production proper properly provide
  provided push question quick quickly react read ready realise realize realized reason receive received recent
  recently recover recovered recovery reduce related remain remaining report reported reports request require required
  resolution resolve resolved resolving resource resources respond response result resulted resulting results return
  returned review right root run running runs safe saw script search send sent server servers service services session
  set sets several share show showed showing shown shows similar simple single site situation slack small solution
  solve solved specific staging start started starting starts state status step steps stop stopped success successful
  successfully suggest suspect suspected system systems task team teams test tested testing tests think thought ticket
  took tool total track tried trigger triggered try trying turn turned type unable unaffected understand understanding
  unexpected unfortunately unknown update updated updates usage user users usual value verified verify version view
  visible wait waiting want wanted warning watch website wiki work worked workaround working works worse write wrong`

/** Whether a word, as {@link readWords} gives it, stands in any incident's story. */
export function isCommonWord(word: string): boolean {
  return common.has(word)
}

const common: ReadonlySet<string> = new Set(words.split(/\s+/).map(stemWord))
