import { css } from 'lit'

/**
 * The colours and sizes of the design. Pages set any `--smartum-*` on any ancestor; the elements only read them.
 * Dark values follow the page's `color-scheme`.
 */
export const tokens = css`
  :host {
    --_accent: var(--smartum-accent, light-dark(#0e5a52, #74cdbe));
    --_on-accent: var(--smartum-on-accent, light-dark(#ffffff, #06231f));
    --_highlight: var(--smartum-highlight, light-dark(#f0a63a, #f2b04e));
    --_surface: var(--smartum-surface, light-dark(#ffffff, #151f1e));
    --_text: var(--smartum-text, light-dark(#14211f, #e8efed));
    --_muted: var(--smartum-text-muted, light-dark(#51605d, #a6b6b2));
    --_border: var(--smartum-border, light-dark(#7a8885, #74867f));
    --_warning: var(--smartum-warning, light-dark(#854a00, #f4c06e));
    --_danger: var(--smartum-danger, light-dark(#a61e36, #ff9d9b));
    --_radius: var(--smartum-radius, 12px);

    --_sunken: light-dark(
      color-mix(in srgb, var(--_text) 3.5%, var(--_surface)),
      color-mix(in srgb, var(--_text) 5%, var(--_surface))
    );
    --_line: light-dark(
      color-mix(in srgb, var(--_text) 12%, var(--_surface)),
      color-mix(in srgb, var(--_text) 15%, var(--_surface))
    );
    --_accent-hover: color-mix(in srgb, var(--_accent) 84%, var(--_text));
    --_accent-soft: light-dark(
      color-mix(in srgb, var(--_accent) 8%, var(--_surface)),
      color-mix(in srgb, var(--_accent) 13%, var(--_surface))
    );
    --_accent-line: light-dark(
      color-mix(in srgb, var(--_accent) 28%, var(--_surface)),
      color-mix(in srgb, var(--_accent) 38%, var(--_surface))
    );
    --_warning-soft: light-dark(
      color-mix(in srgb, var(--_highlight) 15%, var(--_surface)),
      color-mix(in srgb, var(--_highlight) 13%, var(--_surface))
    );
    --_warning-line: light-dark(
      color-mix(in srgb, var(--_highlight) 55%, var(--_surface)),
      color-mix(in srgb, var(--_highlight) 42%, var(--_surface))
    );
    --_danger-soft: light-dark(
      color-mix(in srgb, var(--_danger) 7%, var(--_surface)),
      color-mix(in srgb, var(--_danger) 12%, var(--_surface))
    );
    --_danger-line: color-mix(in srgb, var(--_danger) 32%, var(--_surface));
    --_mark: light-dark(var(--_accent), oklch(from var(--_accent) 0.385 calc(c * 0.78) h));
    --_mark-water: light-dark(var(--_on-accent), var(--_accent));

  }
`
