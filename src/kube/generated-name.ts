/** The characters of generated names: no vowels and no 0, 1 or 3, so that they spell no word (apimachinery, `util/rand`). */
const character = '[bcdfghjklmnpqrstvwxz2456789]'
/** What the API server appends for `generateName`. */
const random = `${character}{5}`
/** The hash of a pod template: a 32-bit number in those characters, six to ten of them; hexadecimal in older controllers. */
const hash = `(?:${character}{6,10}|[0-9a-f]{6,10})`

const hashed = new RegExp(`^(.+)-${hash}-${random}$`)
const numbered = /^(.+)-\d+$/
const suffixed = new RegExp(`^(.+)-${random}$`)

/** How controllers name their pods, the longest suffix first, and the kinds whose pods are named so. */
const forms: readonly { readonly form: RegExp; readonly kinds: readonly string[] }[] = [
  { form: hashed, kinds: ['Deployment'] },
  { form: numbered, kinds: ['StatefulSet'] },
  { form: suffixed, kinds: ['DaemonSet', 'Job', 'ReplicaSet'] },
]

/** Lists the owners that a pod's name may stand for, the likeliest first. */
export function ownersInName(pod: string): readonly { readonly kind: string; readonly name: string }[] {
  return forms.flatMap(({ form, kinds }) => {
    const name = pod.match(form)?.[1]
    return name === undefined ? [] : kinds.map((kind) => ({ kind, name }))
  })
}

/** The name without what a controller appends: `web-7d4b9c5f6-x2x9z`, `web-x2x9z` and `web-0` are all `web`. */
export function withoutPodSuffix(name: string): string {
  return ownersInName(name)[0]?.name ?? name
}

/** The name without what a Deployment appends: `web-7d4b9c5f6-x2x9z` is `web`, and `web-0` stays. */
export function withoutPodHash(name: string): string {
  return name.replace(hashed, '$1')
}

const afterOwner = new RegExp(`^${random}(?![a-z0-9-])`)

/**
 * Takes what differs from one refused pod to the next out of a message about its owner: the generated end of the pod's
 * name, and the remark that the event recorder has joined several events.
 */
export function withoutGeneratedNames(message: string, owner: string): string {
  const [first = '', ...rest] = message.replace('(combined from similar events): ', '').split(`${owner}-`)
  return [first, ...rest.map((part) => part.replace(afterOwner, ''))].join(`${owner}-`)
}
