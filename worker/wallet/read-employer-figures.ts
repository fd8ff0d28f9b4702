import {
  type LeftRow,
  type MovementRow,
  type MovementsAsked,
  type OfEmployer,
  selectLeft,
  selectMovements,
} from './store/employer-figures.ts'

export type { LeftRow, MovementRow }

/** How many people one statement is about: few enough that payments need not wait long behind it. */
const PEOPLE_AT_ONCE = 250

async function* inPieces<Asked extends OfEmployer, Row>(
  asked: Asked,
  read: (piece: Asked) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  const { people } = asked
  for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE) {
    yield await read({ ...asked, people: people.slice(from, from + PEOPLE_AT_ONCE) })
  }
}

/**
 * What an employer has given people of one ledger through a service, and what they have paid with it, month by month. A
 * statement for every 250 people, one after the other; those of whom nothing is asked in person are added up in each.
 */
export const readMovements = (ledger: D1Database, asked: MovementsAsked): AsyncGenerator<MovementRow[]> =>
  inPieces(asked, (piece) => selectMovements(ledger, piece))

/** What people of one ledger have left on a day of what an employer gave through a service; statements as above. */
export const readLeft = (
  ledger: D1Database,
  asked: OfEmployer & { today: string },
): AsyncGenerator<LeftRow[]> => inPieces(asked, (piece) => selectLeft(ledger, piece))
