/** Why a query can't be understood, and where: characters from the start. */
export class QueryError extends Error {
  readonly position: number
  constructor({ message, position }: { message: string; position: number }) {
    super(message)
    this.position = position
  }
}
