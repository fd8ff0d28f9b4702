import { html, nothing, type TemplateResult } from 'lit'
import type { LocalizeController } from '../../localize/localize.ts'
import { type IconName, icon, type Outline } from '../../parts/icons.ts'
import { giftcard } from '../../parts/seldom-icons.ts'
import { addressOf, placeOfTab, tabs } from './places.ts'
import { type Tab, walletTexts } from './texts.ts'

const pictures: Record<Tab, IconName | Outline> = {
  home: 'M4 11l8-6.75L20 11M6.25 9.5v7.75a2.25 2.25 0 0 0 2.25 2.25h7a2.25 2.25 0 0 0 2.25-2.25V9.5M10 19.25V14.5h4v4.75',
  accounts:
    'M17 7V5.75A1.75 1.75 0 0 0 15.25 4H6a2.25 2.25 0 0 0 0 4.5h11.75A2.25 2.25 0 0 1 20 10.75v7A2.25 2.25 0 0 1 17.75 20H6a2.25 2.25 0 0 1-2.25-2.25V6.25M16 14.25h.01',
  cards: giftcard,
  history: 'M6 3.75h12v16.5l-3-1.75-3 1.75-3-1.75-3 1.75zM9.25 8.25h5.5M9.25 12.25h5.5',
  settings:
    'M3.75 7.5H12M17.5 7.5h2.75M12 7.5a2.75 2.75 0 1 0 5.5 0 2.75 2.75 0 1 0-5.5 0zM3.75 16.5H6.5M12 16.5h8.25M6.5 16.5a2.75 2.75 0 1 0 5.5 0 2.75 2.75 0 1 0-5.5 0z',
}

/** The way around the wallet: links, so that the browser's own ways back and forth work. */
export function tabBar({ language }: LocalizeController, current: Tab): TemplateResult {
  const texts = walletTexts[language]
  return html`<nav aria-label=${texts.wallet}>
    <ul class="tabs" role="list">
      ${tabs.map(
        (tab) => html`<li>
          <a href=${addressOf(placeOfTab(tab))} aria-current=${tab === current ? 'page' : nothing}>
            ${icon(pictures[tab])}
            <span>${texts.tabs[tab]}</span>
          </a>
        </li>`,
      )}
    </ul>
  </nav>`
}
