import { randomUUID } from 'node:crypto'
import { html } from 'hono/html'
import { type Context, isCrossSite, readForm, sendPage } from './http.ts'
import { chooseLanguage, type Language } from './page-text.ts'
import { brokerHeader, layout } from './pages.ts'

/** The account of the demo's seller. */
export const SELLER_IBAN = 'FI2112345600000785'

/** Money that somebody paid in. */
export type PaidIn = {
  /** National or RF reference; spaces do not matter, empty where the payer gave none. */
  reference: string
  amountCents: number
  payer: string
  /** The bank's own id of the entry; a new one where absent. */
  id?: string
}

const TEXT: Record<
  Language,
  Record<'title' | 'lead' | 'reference' | 'amount' | 'payer' | 'download' | 'wrong', string>
> = {
  fi: {
    title: 'Maksa lasku tai lisää lounassaldoa',
    lead: 'Tee pankin tiedosto (camt.054) maksusta, joka tuli laskuttajan tilille. Asiakaspalvelu lukee sen kohdassa Maksut.',
    reference: 'Viitenumero',
    amount: 'Summa, euroa',
    payer: 'Maksaja',
    download: 'Lataa tiedosto',
    wrong: 'Kirjoita summa euroina, esimerkiksi 600,00, ja maksajan nimi.',
  },
  sv: {
    title: 'Betala en faktura eller fyll på lunchsaldot',
    lead: 'Gör bankens fil (camt.054) om en betalning som kom till fakturerarens konto. Kundtjänsten läser den under Betalningar.',
    reference: 'Referensnummer',
    amount: 'Belopp, euro',
    payer: 'Betalare',
    download: 'Ladda ner filen',
    wrong: 'Skriv beloppet i euro, till exempel 600,00, och betalarens namn.',
  },
  en: {
    title: 'Pay an invoice or top up lunch',
    lead: "Make the bank's file (camt.054) of a payment that came to the seller's account. Customer service reads it under Payments.",
    reference: 'Reference number',
    amount: 'Amount in euros',
    payer: 'Payer',
    download: 'Download the file',
    wrong: 'Write the amount in euros, such as 600.00, and the name of the payer.',
  },
}

/** `GET` and `POST /statement`: stands in for the bank that the seller has its account with. */
export async function answerStatement(ctx: Context, issuer: string): Promise<void> {
  const language = chooseLanguage(ctx.query.lang)
  if (ctx.method !== 'POST') return sendPage(ctx, statementPage(language, {}))
  if (isCrossSite(ctx, issuer)) ctx.throw(403)
  const form = await readForm(ctx)
  const [, euros, cents = ''] = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(form.amount?.trim() ?? '') ?? []
  const amountCents = Number(euros) * 100 + Number(cents.padEnd(2, '0'))
  if (!amountCents || !form.payer?.trim()) return sendPage(ctx, statementPage(language, form, true), 422)
  ctx.type = 'application/xml'
  ctx.set('Content-Disposition', 'attachment; filename="camt054.xml"')
  ctx.set('Cache-Control', 'no-store')
  ctx.body = camt054([{ reference: form.reference ?? '', amountCents, payer: form.payer.trim() }], new Date())
}

function statementPage(language: Language, form: Record<string, string>, isWrong = false) {
  const text = TEXT[language]
  const field = (name: 'reference' | 'amount' | 'payer', attributes = '') => html`<p>
    <label for="${name}">${text[name]}</label>
    <input id="${name}" name="${name}" value="${form[name] ?? ''}" autocomplete="off" ${attributes} />
  </p>`
  return layout(
    { language, query: {} },
    {
      title: text.title,
      header: brokerHeader(language),
      main: html`<h1>${text.title}</h1>
        <p class="lead">${text.lead}</p>
        ${isWrong ? html`<p role="alert">${text.wrong}</p>` : ''}
        <form method="post" class="fields">
          ${field('reference')} ${field('amount')} ${field('payer')}
          <button class="primary">${text.download}</button>
        </form>`,
    },
  )
}

const escaped = (text: string) => text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** A credit notification (ISO 20022 camt.054.001.08) of payments to the seller's account, all booked on the day of `at`. */
export function camt054(payments: PaidIn[], at: Date): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short' }).format(at)
  const entries = payments.map(({ reference, amountCents, payer, id = randomUUID().replaceAll('-', '') }) => {
    const amount = `<Amt Ccy="EUR">${Math.floor(amountCents / 100)}.${String(amountCents % 100).padStart(2, '0')}</Amt>`
    const written = reference.replace(/\s/g, '')
    const kind = /^RF/i.test(written) ? '<Prtry>ISO</Prtry>' : '<Cd>SCOR</Cd>'
    const structured = written
      ? `<RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry>${kind}</CdOrPrtry></Tp><Ref>${escaped(written)}</Ref></CdtrRefInf></Strd></RmtInf>`
      : ''
    return `      <Ntry>
        ${amount}<CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt><AcctSvcrRef>${id}</AcctSvcrRef>
        <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
        <NtryDtls><TxDtls><Refs><AcctSvcrRef>${id}</AcctSvcrRef></Refs>${amount}<CdtDbtInd>CRDT</CdtDbtInd>
          <RltdPties><Dbtr><Pty><Nm>${escaped(payer)}</Nm></Pty></Dbtr></RltdPties>${structured}</TxDtls></NtryDtls>
      </Ntry>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08">
  <BkToCstmrDbtCdtNtfctn>
    <GrpHdr><MsgId>${randomUUID().replaceAll('-', '')}</MsgId><CreDtTm>${at.toISOString()}</CreDtTm></GrpHdr>
    <Ntfctn>
      <Id>1</Id><CreDtTm>${at.toISOString()}</CreDtTm>
      <Acct><Id><IBAN>${SELLER_IBAN}</IBAN></Id></Acct>
${entries.join('\n')}
    </Ntfctn>
  </BkToCstmrDbtCdtNtfctn>
</Document>
`
}
