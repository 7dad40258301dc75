/**
 * The yardstick: plain TF-IDF. Whole texts in lower case, a word is a letter or digit and what follows it of letters, digits and `_ . - /`;
 * a weight is (1 + ln count) · ln((n + 1) / document frequency) over the documents at hand, the query among them; the score is the cosine.
 */
export function rankByTfIdf(documents) {
  const counts = new Map(documents.map((document) => [document, countWords(document.text)]))
  return (query, others) => {
    const all = [query, ...others]
    const frequency = new Map()
    for (const document of all) {
      for (const word of counts.get(document).keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1)
    }
    const weigh = (document) => {
      const weights = new Map()
      let squares = 0
      for (const [word, count] of counts.get(document)) {
        const weight = (1 + Math.log(count)) * Math.log((all.length + 1) / frequency.get(word))
        weights.set(word, weight)
        squares += weight * weight
      }
      return { weights, length: Math.sqrt(squares) || 1 }
    }
    const asked = weigh(query)
    return others
      .map((document) => {
        const { weights, length } = weigh(document)
        let product = 0
        for (const [word, weight] of asked.weights) product += weight * (weights.get(word) ?? 0)
        return { name: document.name, score: product / asked.length / length, verdict: null }
      })
      .sort((a, b) => b.score - a.score)
  }
}

function countWords(text) {
  const counts = new Map()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{N}_.\-/]+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
