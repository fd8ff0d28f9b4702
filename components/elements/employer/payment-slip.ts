import { css, html, nothing, svg, type TemplateResult } from 'lit'
import type { TopUpSlip } from '../../../worker/ordering/schemas.ts'
import type { LocalizeController } from '../../localize/localize.ts'
import { barcodeModules } from '../../parts/barcode.ts'
import { icon } from '../../parts/icons.ts'
import type { Modules } from '../../parts/modules.ts'
import { qrModules } from '../../parts/qr-code.ts'
import { copy } from '../../parts/seldom-icons.ts'
import type { Copying } from './copying.ts'
import { paymentTexts } from './payment-texts.ts'
import { slipTexts } from './slip-texts.ts'

/** How many pixels a module of the QR code is wide: whole ones, so that every module is as wide as the others. */
const QR_MODULE = 3

/** What is to be paid, and how; the codes are null when nothing is. */
type Payable = Omit<TopUpSlip, 'barcode' | 'epc_qr'> & Record<'barcode' | 'epc_qr', string | null>

/**
 * How to pay, as it would be on paper: black on white whatever the page looks like, because machines read it. Nothing
 * when there is nothing to be paid.
 */
export function paymentSlip(
  localize: LocalizeController,
  payment: Payable,
  copying: Copying,
): TemplateResult | typeof nothing {
  const { formats, language } = localize
  const texts = slipTexts[language]
  const paper = paymentTexts[language]
  const { barcode, epc_qr } = payment
  if (barcode === null || epc_qr === null) return nothing
  const fact = (label: string, value: string, copyLabel = '') =>
    html`<div><dt>${label}</dt><dd>${value}${copyLabel ? copyIcon(copying, value, copyLabel) : nothing}</dd></div>`
  return html`<div class="slip">
      <figure>
        ${picture(qrModules(epc_qr), QR_MODULE, texts.qrPicture)}
        <figcaption>${paper.scan}</figcaption>
      </figure>
      <dl>
        ${fact(paper.receiver, payment.receiver)} ${fact(paper.iban, payment.iban, texts.copyIban)}
        ${fact(paper.bic, payment.bic)} ${fact(paper.reference, payment.reference, texts.copyReference)}
        ${fact(paper.rfReference, payment.rf_reference)}
        ${fact(paper.amount, formats.money(payment.amount_cents))}
        ${fact(paper.due, formats.date(payment.due_on))}
      </dl>
      <div class="bars">${picture(barcodeModules(barcode), 1, texts.barcodePicture)}</div>
      <p class="digits"><span>${paper.barcode}</span> ${barcode}</p>
    </div>
    <button class="button" part="button" @click=${() => copying.copy(barcode)}>
      ${icon(copying.copied === barcode ? 'done' : copy, 20)}
      ${copying.copied === barcode ? texts.copied : texts.copyBarcode}
    </button>
    ${copying.hasFailed ? html`<p class="small">${texts.notCopied}</p>` : nothing}
    <p class="unseen" role="status">${copying.copied ? texts.copied : copying.hasFailed ? texts.notCopied : ''}</p>`
}

function copyIcon(copying: Copying, value: string, label: string): TemplateResult {
  // The spaces are for people; not every bank's form takes them.
  const compact = value.replaceAll(' ', '')
  const isCopied = copying.copied === compact
  return html`<button class="icon-button" aria-label=${label} title=${label} @click=${() => copying.copy(compact)}>
    ${icon(isCopied ? 'done' : copy, 20)}
  </button>`
}

const picture = ({ width, height, path }: Modules, scale: number, label: string): TemplateResult =>
  html`<svg
    viewBox="0 0 ${width} ${height}"
    width=${width * scale}
    height=${height * scale}
    shape-rendering="crispEdges"
    role="img"
    aria-label=${label}
  >${svg`<path d=${path} />`}</svg>`

export const slipStyles = css`
  .slip {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 16px;
    border: 1px solid #7a8885;
    border-radius: var(--_radius);
    background: #ffffff;
    color: #000000;
    color-scheme: light;
    forced-color-adjust: none;
  }
  figure {
    display: grid;
    justify-items: center;
    margin: 0;
    font-size: 14px;
    line-height: 20px;
    text-align: center;
  }
  figure svg {
    max-width: 100%;
    height: auto;
    margin-block: -6px;
  }
  .slip dl {
    display: grid;
    gap: 8px;
    align-content: start;
    margin: 0;
  }
  .slip dt,
  .digits span {
    display: block;
    color: #404b49;
    font-size: 14px;
    line-height: 20px;
  }
  .slip dd {
    display: flex;
    align-items: center;
    gap: 4px;
    margin: 0;
    font-weight: 600;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .slip .icon-button {
    margin: -10px -8px -10px -6px;
    color: #000000;
  }
  .slip .icon-button:hover {
    background: #eeeeee;
  }
  .slip :focus-visible {
    outline-color: #000000;
    box-shadow: none;
  }
  .bars {
    display: none;
  }
  .digits {
    font-size: 14px;
    line-height: 20px;
    font-variant-numeric: tabular-nums lining-nums;
    overflow-wrap: anywhere;
    user-select: all;
  }
  /* Where every bar has its whole pixels. */
  @container (min-width: 370px) {
    .bars {
      display: block;
      margin-inline: -10px;
    }
  }
  @container (min-width: 440px) {
    .slip {
      grid-template-columns: minmax(0, 1fr) 148px;
    }
    .slip dl {
      grid-area: 1 / 1;
    }
    figure {
      align-content: start;
    }
    .bars,
    .digits {
      grid-column: 1 / -1;
    }
  }
`
