import type { TermsText } from '../pages/terms.ts'
import type { Language } from '../platform/language.ts'

/** The terms of Plus in every language. Another version of them has another TERMS_VERSION. */
export const plusTermsTexts: Record<Language, TermsText> = {
  fi: {
    title: 'Plussan käyttöehdot',
    lead: 'Nämä ehdot hyväksyt, kun otat Plus-edut käyttöön. Ne kertovat, kenen raha on, mihin se käy ja mitä tiedoillesi tapahtuu.',
    version: 'Versio',
    sections: [
      {
        heading: 'Käyttöönotto',
        paragraphs: [
          'Työnantajasi on kutsunut sinut. Linkin avaaminen ei vielä sido mihinkään: edut ovat sinun vasta, kun hyväksyt nämä ehdot ja vahvistat henkilöllisyytesi.',
          'Kun olet hyväksynyt, työnantajasi tilaa edut. Raha tulee käyttöösi, kun molemmat on tehty, kummassa järjestyksessä tahansa.',
        ],
      },
      {
        heading: 'Tunnistautuminen',
        paragraphs: [
          'Plussaan kirjaudutaan aina pankkitunnuksilla tai mobiilivarmenteella. Salasanaa ei ole, eikä sitä kysytä. Älä anna kenenkään muun tunnistautua puolestasi.',
        ],
      },
      {
        heading: 'Kuka antaa rahan',
        paragraphs: [
          'Edun maksaa työnantajasi, joka myös päättää, mitä etuja saat ja paljonko. Etu on henkilökohtainen: vain sinä saat maksaa sillä. Sitä ei voi luovuttaa toiselle, myydä eikä vaihtaa rahaksi.',
        ],
      },
      {
        heading: 'Mihin raha käy',
        paragraphs: [
          'Jokaisesta edusta näet, mihin se on tarkoitettu. Joustoetu käy kaikkiin niihin käyttötarkoituksiin, jotka työnantajasi on sille valinnut. Maksaa voi paikoissa, jotka hyväksyvät kyseisen edun.',
        ],
      },
      {
        heading: 'Viimeinen päivä',
        paragraphs: [
          'Jokaisella edulla on viimeinen käyttöpäivä, joka näkyy saldossasi. Voit käyttää etua sen päivän loppuun asti Suomen aikaa. Sen jälkeen käyttämätön raha ei ole enää käytettävissäsi.',
          'Liikunta-, liikunta- ja kulttuuri- sekä hierontaedun ja joustoedun vastaavat osat voit ennen viimeistä päivää säästää OmaLahjakortille, joka on voimassa kolme kuukautta pidempään.',
        ],
      },
      {
        heading: 'Mitä työnantajasi näkee',
        paragraphs: [
          'Työnantajasi näkee nimesi, sähköpostiosoitteen, johon kutsu lähetettiin, ryhmäsi ja etuprosenttisi sekä sen, oletko hyväksynyt edut käyttöön. Se näkee, paljonko kustakin edusta on jäljellä ja paljonko käytetty, muttei koskaan sitä, missä tai mihin.',
        ],
      },
      {
        heading: 'Kun työsuhde päättyy',
        paragraphs: [
          'Edut ovat käytettävissäsi niin kauan kuin olet työnantajasi listalla. Kun työnantaja poistaa sinut listalta, se valitsee, päättyykö käyttö samana päivänä vai kolmen tai kuuden kuukauden kuluttua. Kerromme viimeisen päivän sähköpostitse.',
        ],
      },
      {
        heading: 'Tietosuoja',
        paragraphs: [
          'Tallennamme nimesi, henkilötunnuksesi, sähköpostiosoitteesi, hyväksyntäsi, etusi ja maksutapahtumasi. Nimen ja henkilötunnuksen saamme tunnistautumisestasi, muut tiedot työnantajaltasi ja palvelun käytöstä. Tarvitsemme ne tunnistaaksemme sinut, hoitaaksemme etusi ja noudattaaksemme lakia. Henkilötunnuksen säilytämme salattuna, emmekä näytä sitä kenellekään kokonaan.',
          'Säilytämme tiedot niin kauan kuin sinulla on etuja. Kirjanpitoon kuuluvat tiedot säilytämme vähintään lain vaatimat kuusi vuotta. Emme myy tietojasi.',
          'Voit pyytää meiltä tietosi nähtäväksi, oikaistavaksi tai poistettavaksi. Jos olet sitä mieltä, että käsittelemme niitä väärin, voit kääntyä myös tietosuojavaltuutetun puoleen.',
        ],
      },
      {
        heading: 'Jos jokin on väärin',
        paragraphs: [
          'Etujen määrästä ja tilauksista päättää työnantajasi: kysy ensin siltä. Jos maksussa, saldossa tai palvelussamme on virhe, kerro siitä asiakaspalveluumme. Vastaamme kirjallisesti, jos pyydät sitä.',
          'Ellemme pääse yhteisymmärrykseen, saat neuvoa kuluttajaneuvonnasta ja voit viedä asian kuluttajariitalautakuntaan.',
        ],
      },
      {
        heading: 'Kun ehdot muuttuvat',
        paragraphs: [
          'Merkitsemme muistiin, minkä version hyväksyit ja milloin. Jos jokin jäi epäselväksi, asiakaspalvelumme auttaa:',
        ],
      },
    ],
  },
  sv: {
    title: 'Villkor för Plus',
    lead: 'De här villkoren godkänner du när du tar dina Plus-förmåner i bruk. De berättar vems pengarna är, vad de är till för och vad som händer med dina uppgifter.',
    version: 'Version',
    sections: [
      {
        heading: 'Att ta i bruk',
        paragraphs: [
          'Din arbetsgivare har bjudit in dig. Att öppna länken binder dig inte till något: förmånerna är dina först när du godkänner de här villkoren och visar vem du är.',
          'När du har godkänt beställer din arbetsgivare förmånerna. Pengarna kan användas när båda är gjorda, oavsett ordning.',
        ],
      },
      {
        heading: 'Att visa vem du är',
        paragraphs: [
          'I Plus loggar man alltid in med nätbankskoder eller mobilcertifikat. Något lösenord finns inte, och vi frågar aldrig efter ett. Låt ingen annan identifiera sig i ditt ställe.',
        ],
      },
      {
        heading: 'Vem som ger pengarna',
        paragraphs: [
          'Förmånen betalas av din arbetsgivare, som också bestämmer vilka förmåner du får och hur mycket. Förmånen är personlig: bara du får betala med den. Den kan inte överlåtas, säljas eller bytas mot kontanter.',
        ],
      },
      {
        heading: 'Vad pengarna är till för',
        paragraphs: [
          'För varje förmån ser du vad den är avsedd för. En flexförmån kan användas till allt som din arbetsgivare har valt för den. Du betalar på ställen som tar emot förmånen.',
        ],
      },
      {
        heading: 'Sista dagen',
        paragraphs: [
          'Varje förmån har en sista användningsdag, som syns i ditt saldo. Du kan använda förmånen till slutet av den dagen, finsk tid. Efter det är oanvända pengar inte längre tillgängliga för dig.',
          'Motion, motion och kultur, massage och motsvarande delar av en flexförmån kan du före den sista dagen spara på ett EgetPresentkort, som gäller tre månader längre.',
        ],
      },
      {
        heading: 'Vad arbetsgivaren ser',
        paragraphs: [
          'Arbetsgivaren ser ditt namn, e-postadressen som inbjudan skickades till, din grupp och förmånsprocent samt om du har godkänt förmånerna. Arbetsgivaren ser hur mycket som är kvar av varje förmån och hur mycket som har använts, men aldrig var eller till vad.',
        ],
      },
      {
        heading: 'När anställningen upphör',
        paragraphs: [
          'Förmånerna kan användas så länge du finns på din arbetsgivares lista. När arbetsgivaren tar bort dig från listan väljer den om användningen slutar samma dag eller efter tre eller sex månader. Vi berättar den sista dagen per e-post.',
        ],
      },
      {
        heading: 'Dataskydd',
        paragraphs: [
          'Vi sparar ditt namn, din personbeteckning, din e-postadress, ditt godkännande, dina förmåner och dina betalningar. Namnet och personbeteckningen får vi när du identifierar dig, det övriga av din arbetsgivare och när tjänsten används. Vi behöver uppgifterna för att känna igen dig, sköta dina förmåner och följa lagen. Personbeteckningen förvaras krypterad, och vi visar den inte i sin helhet för någon.',
          'Vi sparar uppgifterna så länge du har förmåner. Uppgifter som hör till bokföringen sparar vi minst de sex år som lagen kräver. Vi säljer inte dina uppgifter.',
          'Du kan be oss att få se dina uppgifter, eller att de rättas eller raderas. Om du anser att vi behandlar dem fel kan du också vända dig till dataombudsmannen.',
        ],
      },
      {
        heading: 'Om något är fel',
        paragraphs: [
          'Hur mycket du får och när det beställs bestämmer din arbetsgivare: fråga där först. Om det är fel i en betalning, i saldot eller i vår tjänst, berätta det för vår kundtjänst. Vi svarar skriftligt om du ber om det.',
          'Om vi inte kommer överens får du råd av konsumentrådgivningen och kan föra ärendet till konsumenttvistenämnden.',
        ],
      },
      {
        heading: 'När villkoren ändras',
        paragraphs: [
          'Vi antecknar vilken version du har godkänt och när. Om något är oklart hjälper vår kundtjänst:',
        ],
      },
    ],
  },
  en: {
    title: 'Terms of Plus',
    lead: 'These are the terms that you accept when you activate Plus benefits. They tell you whose money it is, what it is for and what happens to your data.',
    version: 'Version',
    sections: [
      {
        heading: 'Activating',
        paragraphs: [
          'Your employer has invited you. Opening the link binds you to nothing: the benefits are yours only when you accept these terms and show who you are.',
          'Once you have accepted, your employer orders the benefits. You can use the money when both have been done, in whichever order.',
        ],
      },
      {
        heading: 'Showing who you are',
        paragraphs: [
          'You always sign in to Plus with online banking or a mobile certificate. There is no password, and we never ask for one. Let nobody else identify themselves in your place.',
        ],
      },
      {
        heading: 'Who gives the money',
        paragraphs: [
          'The benefit is paid for by your employer, who also decides which benefits you get and how much. It is for you personally: only you may pay with it. It cannot be given to somebody else, sold or turned into cash.',
        ],
      },
      {
        heading: 'What the money is for',
        paragraphs: [
          'Of each benefit you see what it is meant for. A flexible benefit can be used for everything that your employer has chosen for it. It pays in places that accept that benefit.',
        ],
      },
      {
        heading: 'The last day',
        paragraphs: [
          'Each benefit has a last day of use, which is shown in your balance. You can use it to the end of that day, Finnish time. After that, money that is left is no longer available to you.',
          'Sports, sports and culture, massage, and the like parts of a flexible benefit can be saved before their last day as an OwnGiftcard, which is valid three months longer.',
        ],
      },
      {
        heading: 'What your employer sees',
        paragraphs: [
          'Your employer sees your name, the email address to which the invitation was sent, your group and benefit percentage, and whether you have accepted. It sees how much of each benefit is left and how much has been used, but never where or what for.',
        ],
      },
      {
        heading: 'When you leave',
        paragraphs: [
          'You can use the benefits as long as you are on the list of your employer. When your employer removes you from it, it chooses whether use ends the same day, or after three or six months. We tell you the last day by email.',
        ],
      },
      {
        heading: 'Your data',
        paragraphs: [
          'We keep your name, personal identity code, email address, acceptance, benefits and payments. The name and the identity code come from your identification, the rest from your employer and from how the service is used. We need them to know who you are, to take care of your benefits and to follow the law. The identity code is kept encrypted, and we show it to nobody in full.',
          'We keep your data as long as you have benefits. What belongs to our accounts we keep for at least the six years that the law asks for. We do not sell your data.',
          'You can ask us to show, correct or delete your data. If you think that we handle it wrongly, you can also turn to the Data Protection Ombudsman of Finland.',
        ],
      },
      {
        heading: 'If something is wrong',
        paragraphs: [
          'How much you get, and when it is ordered, is for your employer to decide: ask there first. If a payment, a balance or our service is wrong, tell our customer service. We answer in writing if you ask us to.',
          'If we cannot agree, Consumer Advisory Services give advice, and you can take the matter to the Consumer Disputes Board of Finland.',
        ],
      },
      {
        heading: 'When the terms change',
        paragraphs: [
          'We note which version you have accepted, and when. If anything is unclear, our customer service is glad to help:',
        ],
      },
    ],
  },
}
