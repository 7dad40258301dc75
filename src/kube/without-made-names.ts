/** The letters and digits of which the API server makes the end of a name (`generateName`). */
const made = /^[bcdfghjklmnpqrstvwxz2456789]{5}(?![a-z0-9-])/

/**
 * Takes what differs from one refused pod to the next out of a message about its owner: the random end of the pod's
 * name, and the remark that the recorder of events has put several into one.
 */
export function withoutMadeNames(message: string, owner: string): string {
  const [first = '', ...rest] = message.replace('(combined from similar events): ', '').split(`${owner}-`)
  return [first, ...rest.map((part) => part.replace(made, ''))].join(`${owner}-`)
}
