import { css } from 'lit'

export const passwordStyles = css`
  .body {
    gap: 20px;
  }
  .notice > div {
    display: grid;
    flex: 1;
    gap: 4px;
    min-width: 0;
  }
  .notice .button {
    justify-self: start;
    min-width: 0;
    margin-block: 8px 4px;
    background: var(--_surface);
  }
  .blank {
    display: grid;
    gap: 8px;
  }
  .blank .control > * {
    height: 48px;
    margin-bottom: 12px;
    border-radius: var(--_radius);
  }
  .plus {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: baseline;
    justify-content: center;
  }
  .known {
    display: grid;
    gap: 4px;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .enough {
    display: flex;
    gap: 6px;
    color: var(--_accent);
    font-weight: 600;
  }
  /* Not before a message has had the time to arrive. */
  .late.patient {
    animation-delay: 30s;
  }
  @container (max-width: 479px) {
    .patient {
      flex: auto;
    }
    .notice .button {
      padding-inline: 12px;
    }
    .notice div > :is(.button, .small) {
      margin-inline-start: -36px;
    }
  }
  @container (min-width: 480px) {
    .field,
    .blank {
      max-width: 440px;
    }
    form > .button,
    .body > p ~ .button {
      align-self: start;
      justify-self: start;
    }
    .body > .plus {
      justify-content: start;
    }
  }
`
