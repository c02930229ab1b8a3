/** Types of natural's TfIdf module, which only the measurement uses. */
declare module 'natural/lib/natural/tfidf/tfidf.js' {
  export default class TfIdf {
    addDocument(document: string | string[] | Record<string, string>, key?: string): void
    idf(term: string): number
    documents: Record<string, number | string>[]
  }
}
