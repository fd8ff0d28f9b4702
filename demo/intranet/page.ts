import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { LANGUAGES, type Language, TEXT } from './text.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** What the employer got from Smartum: the worker's origin and the id of the embed client. */
export type Embed = { smartum: string; client: string }

/** Where a page is: its path without the language, and its query with the question mark, if any. */
export type PageFrame = { language: Language; path: string; query: string; embed: Embed }

type Place = 'home' | 'news' | 'people' | 'benefits' | 'itHelp'

const PLACES: Record<Place, string> = {
  home: '/side',
  news: '/side#news',
  people: '/side#people',
  benefits: '/',
  itHelp: '/side#it-help',
}

const COLLEAGUES = [
  { initials: 'LM', name: 'Leena Mäkelä', responsibility: 'hr' },
  { initials: 'MN', name: 'Mikko Nieminen', responsibility: 'it' },
  { initials: 'EL', name: 'Emma Lindström', responsibility: 'news' },
] as const

const HR_ADDRESS = 'hr@havuranta.example'
const IT_ADDRESS = 'it@havuranta.example'

/** How long ago, in days, each story came out: an intranet always has something from this week. */
const BENEFIT_STORY_AGES = [3, 7, 12]
const STORY_AGES = [1, 5]

const PICTURES = ['water', 'sand', 'moss']

const apps = html`<svg class="apps" viewBox="0 0 20 20" aria-hidden="true"><path d="M1 1h4v4H1zM8 1h4v4H8zM15 1h4v4h-4zM1 8h4v4H1zM8 8h4v4H8zM15 8h4v4h-4zM1 15h4v4H1zM8 15h4v4H8zM15 15h4v4h-4z" /></svg>`
const lens = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.2 15.2 20 20" /></svg>`

/** The page with the widget at its full width. */
export async function benefitsPage(frame: PageFrame): Promise<HtmlEscapedString> {
  const text = TEXT[frame.language]
  const embed = await embedLines(frame.embed)
  return layout(frame, {
    title: text.benefitsTitle,
    current: 'benefits',
    main: html`<div class="columns">
        <div class="widget">${embed}</div>
        <div class="aside">
          <section class="card">
            <h2>${text.registerTitle}</h2>
            <p>${text.registerText}</p>
            <p><a href="${href(frame.language, '/registration')}">${text.registerTitle}</a></p>
          </section>
          <section class="card">
            <h2>${text.benefitNews}</h2>
            <ul class="stories">
              ${text.benefitStories.map(
                (title, index) =>
                  html`<li>
                    <span class="picture ${PICTURES[index]!}"></span>
                    <span>${title} ${day(frame.language, BENEFIT_STORY_AGES[index]!)}</span>
                  </li>`,
              )}
            </ul>
          </section>
          ${askHr(frame.language)}
        </div>
      </div>
      <details class="how">
        <summary>${text.howTitle}</summary>
        <p>${text.howText}</p>
        <pre><code>${String(embed)}</code></pre>
        <p>${text.howPolicy(frame.embed.smartum)}</p>
      </details>`,
  })
}

/** The home page, with the same widget in a narrow column. */
export function homePage(frame: PageFrame): Html {
  const { language } = frame
  const text = TEXT[language]
  return layout(frame, {
    title: text.welcome,
    current: 'home',
    main: html`<div class="columns narrow-aside">
      <div class="feed">
        <section id="news">
          <h2>${text.news}</h2>
          <div class="tiles">
            ${text.stories.map(
              (story, index) =>
                html`<article class="card tile">
                  <div class="picture ${PICTURES[index]!}"></div>
                  <h3>${story.title}</h3>
                  <p>${story.text}</p>
                  ${day(language, STORY_AGES[index]!)}
                </article>`,
            )}
          </div>
        </section>
        <section class="card" id="people">
          <h2>${text.people}</h2>
          <p>${text.peopleText}</p>
          <p><a href="${href(language, '/hr')}">${text.hrTitle}</a></p>
          <ul class="colleagues">
            ${COLLEAGUES.map(
              ({ initials, name, responsibility }) =>
                html`<li>
                  <span class="avatar" aria-hidden="true">${initials}</span>
                  <span><b>${name}</b> <small>${text.responsibilities[responsibility]}</small></span>
                </li>`,
            )}
          </ul>
        </section>
        <section class="card" id="it-help">
          <h2>${text.itHelp}</h2>
          <p>${text.itHelpText}</p>
          <p><a href="mailto:${IT_ADDRESS}">${IT_ADDRESS}</a></p>
        </section>
      </div>
      <div class="aside">
        <div class="widget">${embedLines(frame.embed)}</div>
        ${askHr(language, html`<p><a href="${href(language, '/')}">${text.allBenefits}</a></p>`)}
      </div>
    </div>`,
  })
}

/** Registering for Saldo, with the link that the employer shares. */
export function registrationPage(frame: PageFrame, link: string): Html {
  const { smartum, client } = frame.embed
  return layout(frame, {
    title: TEXT[frame.language].registerTitle,
    current: 'benefits',
    main: html`<div class="columns">
      <div class="widget">
        <script type="module" src="${smartum}/v1/registration.js"></script>
        <smartum-registration client="${client}" link="${link}"></smartum-registration>
      </div>
      <div class="aside">${askHr(frame.language)}</div>
    </div>`,
  })
}

/** Where the people who look after benefits do so. */
export function hrPage(frame: PageFrame): Html {
  const { smartum, client } = frame.embed
  return layout(frame, {
    title: TEXT[frame.language].hrTitle,
    current: 'people',
    main: html`<script type="module" src="${smartum}/v1/employer.js"></script>
      <smartum-employer client="${client}"></smartum-employer>`,
  })
}

/** What on the intranet speaks of something. */
export function searchPage(frame: PageFrame, query: string): Html {
  const { language } = frame
  const text = TEXT[language]
  const wanted = query.trim().toLocaleLowerCase(language)
  const found = searchable(language).filter(({ title, about }) =>
    `${title} ${about}`.toLocaleLowerCase(language).includes(wanted),
  )
  return layout(
    frame,
    {
      title: wanted ? text.results(query.trim()) : text.search,
      main:
        wanted && found.length > 0
          ? html`<ul class="card results">
            ${found.map(
              ({ title, about, place }) =>
                html`<li>
                  <a href="${href(language, PLACES[place])}">${title}</a>
                  <small>${about}</small>
                </li>`,
            )}
          </ul>`
          : html`<p>${wanted ? text.noResults : text.noQuery}</p>`,
    },
    query,
  )
}

export function notFoundPage(frame: PageFrame): Html {
  const text = TEXT[frame.language]
  return layout(frame, {
    title: text.notFoundTitle,
    main: html`<p>${text.notFoundText}</p>`,
  })
}

/** What an employer pastes, wherever on a page the widget is to stand. */
function embedLines({ smartum, client }: Embed): Html {
  return html`<script type="module" src="${smartum}/v1/sdk.js"></script>
<smartum-balance client="${client}"></smartum-balance>`
}

function askHr(language: Language, more: Html | '' = ''): Html {
  const text = TEXT[language]
  return html`<section class="card">
    <h2>${text.askHr}</h2>
    <p>${text.askHrText}</p>
    <p><a href="mailto:${HR_ADDRESS}">${HR_ADDRESS}</a></p>
    ${more}
  </section>`
}

function searchable(language: Language): { title: string; about: string; place: Place }[] {
  const text = TEXT[language]
  return [
    { title: text.benefitsTitle, about: text.askHrText, place: 'benefits' },
    ...text.benefitStories.map((title) => ({ title, about: text.benefitNews, place: 'benefits' as const })),
    ...text.stories.map((story) => ({ title: story.title, about: story.text, place: 'news' as const })),
    ...COLLEAGUES.map(({ name, responsibility }) => ({
      title: name,
      about: text.responsibilities[responsibility],
      place: 'people' as const,
    })),
    { title: text.itHelp, about: text.itHelpText, place: 'itHelp' },
  ]
}

type Content = { title: string; current?: Place; main: Html }

function layout(frame: PageFrame, { title, current, main }: Content, query = ''): Html {
  const { language, path } = frame
  const text = TEXT[language]
  return html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} – ${text.site}</title>
    <link rel="icon" href="/havuranta.svg" />
    <link rel="stylesheet" href="/intranet.css" />
  </head>
  <body>
    <a class="skip" href="#content">${text.toContent}</a>
    <header>
      <div class="bar">
        <a class="company" href="${href(language, PLACES.home)}">${apps} Havuranta</a>
        <form class="search" role="search" action="${href(language, '/search')}">
          <button aria-label="${text.search}">${lens}</button>
          <input type="search" name="q" value="${query}" placeholder="${text.search}" aria-label="${text.search}" />
        </form>
        <nav class="languages" aria-label="${text.languages}">
          ${LANGUAGES.map(
            (other) =>
              html`<a href="${href(other, path)}${frame.query}" lang="${other}" hreflang="${other}" ${
                other === language ? html`aria-current="true"` : ''
              }>${other.toUpperCase()}</a>`,
          )}
        </nav>
        <span class="avatar" role="img" aria-label="Aino Virtanen">AV</span>
      </div>
      <div class="site">
        <div class="width">
          <p class="name"><span class="logo" aria-hidden="true">H</span> ${text.site}</p>
          <nav class="menu" aria-label="${text.menu}">
            ${(Object.keys(PLACES) as Place[]).map(
              (place) =>
                html`<a href="${href(language, PLACES[place])}" ${
                  place === current ? html`aria-current="page"` : ''
                }>${text[place]}</a>`,
            )}
          </nav>
        </div>
      </div>
    </header>
    <main class="width" id="content">
      <h1>${title}</h1>
      ${main}
    </main>
  </body>
</html>`
}

function href(language: Language, path: string): string {
  if (language === 'fi') return path
  return path === '/' ? `/${language}` : `/${language}${path}`
}

/** The date of some days ago, in Finland and without the year, as a `<time>`. */
function day(language: Language, daysAgo: number): Html {
  const date = new Date(Date.now() - daysAgo * 86_400_000)
  const format = (locale: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'Europe/Helsinki' }).format(date)
  const machine = format('sv-SE', { dateStyle: 'short' })
  const written = format(`${language}-FI`, { day: 'numeric', month: language === 'en' ? 'short' : 'numeric' })
  return html`<time datetime="${machine}">${written}</time>`
}
