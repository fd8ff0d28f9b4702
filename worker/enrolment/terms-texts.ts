import type { TermsText } from '../pages/terms.ts'
import type { Language } from '../platform/language.ts'

/** The terms of Saldo in every language. Another version of them has another TERMS_VERSION. */
export const termsTexts: Record<Language, TermsText> = {
  fi: {
    title: 'Saldon käyttöehdot',
    lead: 'Nämä ehdot hyväksyt, kun rekisteröidyt Saldon etuihin. Ne kertovat, mihin raha on tarkoitettu ja mitä tiedoillesi tapahtuu.',
    version: 'Versio',
    sections: [
      {
        heading: 'Rekisteröityminen',
        paragraphs: [
          'Rekisteröitymällä kerrot, minkä etupaketin haluat. Työnantajasi hyväksyy tai hylkää rekisteröitymisen, kun rekisteröitymisaika on päättynyt. Etu on käytettävissäsi, kun työnantaja on maksanut sen.',
          'Anna omat tietosi ja pidä ne ajan tasalla. Jokaisella on yksi käyttäjätunnus, joka pysyy samana, vaikka työnantaja vaihtuu.',
        ],
      },
      {
        heading: 'Kenen raha on',
        paragraphs: [
          'Etu on työnantajasi sinulle maksama ja henkilökohtainen. Vain sinä saat maksaa sillä. Sitä ei voi luovuttaa toiselle, myydä eikä vaihtaa rahaksi.',
        ],
      },
      {
        heading: 'Mihin raha käy',
        paragraphs: [
          'Raha on sidottu siihen etuun, jonka valitsit: liikuntaan, liikuntaan ja kulttuuriin, hierontaan tai työmatkoihin. Sillä maksetaan paikoissa, jotka hyväksyvät kyseisen edun. Toiseen etuun sitä ei voi siirtää.',
        ],
      },
      {
        heading: 'Viimeinen päivä',
        paragraphs: [
          'Jokaisella edulla on viimeinen käyttöpäivä, jonka näet jo rekisteröityessäsi. Voit käyttää etua sen päivän loppuun asti Suomen aikaa. Sen jälkeen käyttämätön raha ei ole enää käytettävissäsi.',
          'Liikunta-, liikunta- ja kulttuuri- sekä hierontaedun voit viimeisen kuukauden aikana säästää OmaLahjakortille, joka on voimassa kolme kuukautta pidempään.',
        ],
      },
      {
        heading: 'Salasanasi',
        paragraphs: [
          'Pidä salasanasi omana tietonasi. Jos epäilet, että joku muu on päässyt tilillesi, vaihda salasana ja kerro siitä meille heti.',
        ],
      },
      {
        heading: 'Mitä työnantajasi näkee',
        paragraphs: [
          'Työnantajasi näkee nimesi, yhteystietosi, valitsemasi paketin ja sen, missä vaiheessa rekisteröitymisesi on. Edun käytöstä työnantaja voi saada tietää, paljonko siitä on käytetty, muttei koskaan sitä, missä tai mihin.',
        ],
      },
      {
        heading: 'Tietosuoja',
        paragraphs: [
          'Tallennamme nimesi, henkilötunnuksesi, sähköpostiosoitteesi, puhelinnumerosi, rekisteröitymisesi ja maksutapahtumasi. Tarvitsemme ne tunnistaaksemme sinut, hoitaaksemme etusi ja noudattaaksemme lakia. Henkilötunnuksen säilytämme salattuna, emmekä näytä sitä kenellekään kokonaan.',
          'Säilytämme tiedot niin kauan kuin sinulla on käyttäjätunnus. Kirjanpitoon kuuluvat tiedot säilytämme vähintään lain vaatimat kuusi vuotta. Emme myy tietojasi.',
          'Voit pyytää meiltä tietosi nähtäväksi, oikaistavaksi tai poistettavaksi. Jos olet sitä mieltä, että käsittelemme niitä väärin, voit kääntyä myös tietosuojavaltuutetun puoleen.',
        ],
      },
      {
        heading: 'Jos haluat lopettaa',
        paragraphs: [
          'Voit lopettaa milloin tahansa. Pyydä työnantajaasi hylkäämään rekisteröityminen, jota ei ole vielä hyväksytty, tai pyydä meitä sulkemaan käyttäjätunnuksesi. Käyttämätöntä etua ei makseta sinulle rahana.',
        ],
      },
      {
        heading: 'Kun ehdot muuttuvat',
        paragraphs: [
          'Merkitsemme muistiin, minkä version hyväksyit. Uuden version näet ja hyväksyt, kun rekisteröidyt seuraavan kerran. Jos jokin jäi epäselväksi, asiakaspalvelumme auttaa:',
        ],
      },
    ],
  },
  sv: {
    title: 'Villkor för Saldo',
    lead: 'De här villkoren godkänner du när du registrerar dig för förmåner i Saldo. De berättar vad pengarna är till för och vad som händer med dina uppgifter.',
    version: 'Version',
    sections: [
      {
        heading: 'Registreringen',
        paragraphs: [
          'Genom att registrera dig berättar du vilket förmånspaket du vill ha. Din arbetsgivare godkänner eller avslår registreringen när registreringstiden är slut. Förmånen kan användas när arbetsgivaren har betalat den.',
          'Ange dina egna uppgifter och håll dem aktuella. Var och en har ett användarnamn, som förblir detsamma även om arbetsgivaren byts.',
        ],
      },
      {
        heading: 'Vems pengarna är',
        paragraphs: [
          'Förmånen är betald av din arbetsgivare och personlig. Bara du får betala med den. Den kan inte överlåtas, säljas eller bytas mot kontanter.',
        ],
      },
      {
        heading: 'Vad pengarna är till för',
        paragraphs: [
          'Pengarna är bundna till den förmån som du valde: motion, motion och kultur, massage eller arbetsresor. Du betalar med dem på ställen som tar emot förmånen. De kan inte flyttas till en annan förmån.',
        ],
      },
      {
        heading: 'Sista dagen',
        paragraphs: [
          'Varje förmån har en sista användningsdag, som du ser redan när du registrerar dig. Du kan använda förmånen till slutet av den dagen, finsk tid. Efter det är oanvända pengar inte längre tillgängliga för dig.',
          'Motion, motion och kultur samt massage kan du under den sista månaden spara på ett EgetPresentkort, som gäller tre månader längre.',
        ],
      },
      {
        heading: 'Ditt lösenord',
        paragraphs: [
          'Håll ditt lösenord för dig själv. Om du misstänker att någon annan har kommit in på ditt konto, byt lösenord och berätta det genast för oss.',
        ],
      },
      {
        heading: 'Vad arbetsgivaren ser',
        paragraphs: [
          'Arbetsgivaren ser ditt namn, dina kontaktuppgifter, paketet som du har valt och hur långt din registrering har kommit. Om användningen kan arbetsgivaren få veta hur mycket av förmånen som har använts, men aldrig var eller till vad.',
        ],
      },
      {
        heading: 'Dataskydd',
        paragraphs: [
          'Vi sparar ditt namn, din personbeteckning, din e-postadress, ditt telefonnummer, dina registreringar och dina betalningar. Vi behöver dem för att känna igen dig, sköta dina förmåner och följa lagen. Personbeteckningen förvaras krypterad, och vi visar den inte i sin helhet för någon.',
          'Vi sparar uppgifterna så länge du har ett användarnamn. Uppgifter som hör till bokföringen sparar vi minst de sex år som lagen kräver. Vi säljer inte dina uppgifter.',
          'Du kan be oss att få se dina uppgifter, eller att de rättas eller raderas. Om du anser att vi behandlar dem fel kan du också vända dig till dataombudsmannen.',
        ],
      },
      {
        heading: 'Om du vill sluta',
        paragraphs: [
          'Du kan sluta när du vill. Be din arbetsgivare avslå en registrering som ännu inte har godkänts, eller be oss stänga ditt användarnamn. En oanvänd förmån betalas inte ut till dig i pengar.',
        ],
      },
      {
        heading: 'När villkoren ändras',
        paragraphs: [
          'Vi antecknar vilken version du har godkänt. En ny version ser och godkänner du nästa gång du registrerar dig. Om något är oklart hjälper vår kundtjänst:',
        ],
      },
    ],
  },
  en: {
    title: 'Terms of Saldo',
    lead: 'These are the terms that you accept when you register for benefits in Saldo. They tell you what the money is for and what happens to your data.',
    version: 'Version',
    sections: [
      {
        heading: 'Registering',
        paragraphs: [
          'By registering you say which package of benefits you would like. Your employer approves or rejects the registration when the registration period has ended. You can use the benefit once your employer has paid for it.',
          'Give your own details, and keep them up to date. Each person has one user id, which stays the same when employers change.',
        ],
      },
      {
        heading: 'Whose money it is',
        paragraphs: [
          'The benefit is paid for by your employer and is for you personally. Only you may pay with it. It cannot be given to somebody else, sold or turned into cash.',
        ],
      },
      {
        heading: 'What the money is for',
        paragraphs: [
          'The money is tied to the benefit that you chose: sports, sports and culture, massage, or commuting. It pays in places that accept that benefit, and it cannot be moved to another.',
        ],
      },
      {
        heading: 'The last day',
        paragraphs: [
          'Each benefit has a last day of use, which you see when you register. You can use it to the end of that day, Finnish time. After that, money that is left is no longer available to you.',
          'Sports, sports and culture, and massage can be saved during their last month as an OwnGiftcard, which is valid three months longer.',
        ],
      },
      {
        heading: 'Your password',
        paragraphs: [
          'Keep your password to yourself. If you think that somebody else has got into your account, change the password and tell us at once.',
        ],
      },
      {
        heading: 'What your employer sees',
        paragraphs: [
          'Your employer sees your name, how to reach you, the package that you chose and how far your registration has got. Of how you use the benefit, your employer may learn how much has been used, but never where or what for.',
        ],
      },
      {
        heading: 'Your data',
        paragraphs: [
          'We keep your name, personal identity code, email address, phone number, registrations and payments. We need them to know who you are, to take care of your benefits and to follow the law. The identity code is kept encrypted, and we show it to nobody in full.',
          'We keep your data as long as you have a user id. What belongs to our accounts we keep for at least the six years that the law asks for. We do not sell your data.',
          'You can ask us to show, correct or delete your data. If you think that we handle it wrongly, you can also turn to the Data Protection Ombudsman of Finland.',
        ],
      },
      {
        heading: 'If you want to stop',
        paragraphs: [
          'You can stop whenever you like. Ask your employer to reject a registration that has not been approved yet, or ask us to close your user id. A benefit that you have not used is not paid out to you.',
        ],
      },
      {
        heading: 'When the terms change',
        paragraphs: [
          'We note which version you have accepted. You see and accept a new one the next time that you register. If anything is unclear, our customer service is glad to help:',
        ],
      },
    ],
  },
}
