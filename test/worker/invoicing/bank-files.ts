/** Files as banks send them, of two versions and looks. */

export const IBAN = 'FI2112345600000785'

export type Credit = {
  euros: string
  reference?: string
  id?: string
  payer?: string
  message?: string
  day?: string
  /** What stands in the entry instead of a credit that is booked. */
  side?: 'CRDT' | 'DBIT'
  status?: 'BOOK' | 'PDNG'
  reversal?: boolean
  currency?: string
}

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer
export const fileOf = bytes

const sum = (entries: { euros: string }[]) => {
  const cents = entries.reduce((total, { euros }) => total + Math.round(Number(euros) * 100), 0)
  return (cents / 100).toFixed(2)
}

/** A credit notification, version 2: states as text, one entry for each payment, everything on one line. */
export function camt054(
  credits: Credit[],
  { iban = IBAN, id = 'MSG-054', total = sum(credits), number = credits.length } = {},
): string {
  const entries = credits.map(
    ({ euros, reference, id, payer, message, day = '2026-11-23', side = 'CRDT', status = 'BOOK', ...more }) =>
      `<Ntry><Amt Ccy="${more.currency ?? 'EUR'}">${euros}</Amt><CdtDbtInd>${side}</CdtDbtInd>${
        more.reversal ? '<RvslInd>true</RvslInd>' : ''
      }<Sts>${status}</Sts><BookgDt><Dt>${day}</Dt></BookgDt>${id ? `<AcctSvcrRef>${id}</AcctSvcrRef>` : ''}<NtryDtls><TxDtls>${
        id ? `<Refs><AcctSvcrRef>${id}</AcctSvcrRef></Refs>` : ''
      }<RltdPties><Dbtr><Nm>${payer ?? 'Havuranta Oy'}</Nm></Dbtr></RltdPties><RmtInf>${
        message ? `<Ustrd>${message}</Ustrd>` : ''
      }${reference ? `<Strd><CdtrRefInf><Ref>${reference}</Ref></CdtrRefInf></Strd>` : ''}</RmtInf></TxDtls></NtryDtls></Ntry>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.02"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>${id}</MsgId></GrpHdr><Ntfctn><Id>1</Id><Acct><Id><IBAN>${iban}</IBAN></Id></Acct><TxsSummry><TtlNtries><NbOfNtries>${number}</NbOfNtries><Sum>${total}</Sum></TtlNtries></TxsSummry>${entries.join('')}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`
}

/** An account statement, version 8: a prefix on every name, codes for states, and entries that are sums of payments. */
export function camt053(
  entries: {
    id?: string
    euros: string
    day?: string
    side?: 'CRDT' | 'DBIT'
    reversal?: boolean
    parts?: Credit[]
    countedOnly?: number
  }[],
  { iban = IBAN, id = 'MSG-053' } = {},
): string {
  const part = ({ euros, reference, id, payer, message, side = 'CRDT' }: Credit) => `
        <b:TxDtls>
          <b:Refs>${id ? `<b:AcctSvcrRef>${id}</b:AcctSvcrRef>` : ''}<b:EndToEndId>NOTPROVIDED</b:EndToEndId></b:Refs>
          <b:Amt Ccy="EUR">${euros}</b:Amt><b:CdtDbtInd>${side}</b:CdtDbtInd>
          <b:RltdPties><b:Dbtr><b:Pty><b:Nm>${payer ?? 'Havuranta Oy'}</b:Nm></b:Pty></b:Dbtr></b:RltdPties>
          <b:RmtInf>${message ? `<b:Ustrd>${message}</b:Ustrd>` : ''}
            ${reference ? `<b:Strd><b:RfrdDocInf/><b:CdtrRefInf><b:Ref>${reference}</b:Ref></b:CdtrRefInf></b:Strd>` : ''}
          </b:RmtInf>
        </b:TxDtls>`
  const credits = entries.filter(({ side }) => side !== 'DBIT')
  const lines = entries.map(
    ({ id, euros, day = '2026-11-23', side = 'CRDT', reversal, parts = [], countedOnly }) => `
      <b:Ntry>
        <b:Amt Ccy="EUR">${euros}</b:Amt><b:CdtDbtInd>${side}</b:CdtDbtInd>${
          reversal ? '<b:RvslInd>true</b:RvslInd>' : ''
        }<b:Sts><b:Cd>BOOK</b:Cd></b:Sts>
        <b:BookgDt><b:DtTm>${day}T01:30:00+02:00</b:DtTm></b:BookgDt>
        ${id ? `<b:AcctSvcrRef>${id}</b:AcctSvcrRef>` : ''}
        <b:NtryDtls>${countedOnly ? `<b:Btch><b:NbOfTxs>${countedOnly}</b:NbOfTxs></b:Btch>` : ''}${parts.map(part).join('')}</b:NtryDtls>
      </b:Ntry>`,
  )
  return `<?xml version='1.0' encoding='utf-8'?>
<b:Document xmlns:b="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
  <b:BkToCstmrStmt>
    <b:GrpHdr><b:MsgId>${id}</b:MsgId></b:GrpHdr>
    <b:Stmt>
      <b:Id>1</b:Id><b:Acct><b:Id><b:IBAN>${iban}</b:IBAN></b:Id></b:Acct>
      <b:TxsSummry><b:TtlCdtNtries><b:NbOfNtries>${credits.length}</b:NbOfNtries><b:Sum>${sum(credits)}</b:Sum></b:TtlCdtNtries></b:TxsSummry>
      ${lines.join('')}
    </b:Stmt>
  </b:BkToCstmrStmt>
</b:Document>`
}
