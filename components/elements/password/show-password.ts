import { css, html, type TemplateResult } from 'lit'
import { icon } from '../../parts/icons.ts'
import { eye } from '../../parts/seldom-icons.ts'

/** The button in the field of a password that shows what is typed. */
export const showPassword = (name: string, label: string): TemplateResult =>
  html`<button
    class="icon-button"
    type="button"
    aria-label=${label}
    aria-pressed="false"
    aria-controls=${name}
    @click=${toggle}
  >${icon(eye)}</button>`

/** Shows the password, or hides it again; hidden in any case when it is sent, or browsers would not offer to save it. */
function toggle({ currentTarget }: Event): void {
  const button = currentTarget as HTMLButtonElement
  const control = button.parentElement!.querySelector('input')!
  const show = (shown: boolean) => {
    control.type = shown ? 'text' : 'password'
    button.ariaPressed = String(shown)
  }
  show(control.type === 'password')
  control.form?.addEventListener('submit', () => show(false), { once: true, capture: true })
}

export const showPasswordStyles = css`
  .control .icon-button {
    grid-area: 1 / 2;
    margin: 2px;
  }
  .control:has(.icon-button) input {
    padding-inline-end: 50px;
  }
  /* Struck through as long as the password shows. */
  .control [aria-pressed='true'] {
    background: linear-gradient(to top right, transparent 48.5%, var(--_text) 48.5% 51.5%, transparent 51.5%)
      50% / 20px 20px no-repeat;
    color: var(--_text);
  }
  ::-ms-reveal {
    display: none;
  }
  .field .icon-button:focus-visible {
    outline-offset: -3px;
    box-shadow: none;
  }
  @media (forced-colors: active) {
    .control [aria-pressed='true'] {
      outline: 2px solid;
      outline-offset: -6px;
    }
  }
`
