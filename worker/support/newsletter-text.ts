import type { Language } from '../platform/language.ts'

type Message = { title: string; text: string }

/** The words of the newsletter's pages. */
export type NewsletterText = {
  confirm: Message & { button: string }
  confirmed: Message
  alreadyConfirmed: Message
  linkOver: Message & { button: string }
  unsubscribe: Message & { button: string }
  unsubscribed: Message
  alreadyUnsubscribed: Message
  linkBroken: Message & { button: string }
}

/** The words of the newsletter's pages in every language. */
export const newsletterTexts: Record<Language, NewsletterText> = {
  fi: {
    confirm: {
      title: 'Vahvista uutiskirjeen tilaus',
      text: 'Lähetämme uutiskirjettä vasta, kun olet vahvistanut tilauksen.',
      button: 'Vahvista tilaus',
    },
    confirmed: {
      title: 'Tilauksesi on vahvistettu',
      text: 'Lähetimme siitä sähköpostin. Siinä on myös linkki, jolla voit lopettaa tilauksen.',
    },
    alreadyConfirmed: {
      title: 'Tilauksesi on jo vahvistettu',
      text: 'Sinun ei tarvitse tehdä mitään. Uutiskirje tulee sähköpostiisi.',
    },
    linkOver: {
      title: 'Linkki ei ole enää voimassa',
      text: 'Linkki toimii 48 tuntia, ja uusi linkki korvaa vanhan. Voit tilata uutiskirjeen uudelleen.',
      button: 'Tilaa uutiskirje',
    },
    unsubscribe: {
      title: 'Lopeta uutiskirjeen tilaus',
      text: 'Emme sen jälkeen lähetä sinulle uutiskirjettä. Muut viestit eduistasi tulevat niin kuin ennenkin.',
      button: 'Lopeta tilaus',
    },
    unsubscribed: {
      title: 'Tilauksesi on lopetettu',
      text: 'Poistimme osoitteesi uutiskirjeen tilaajista.',
    },
    alreadyUnsubscribed: {
      title: 'Tilauksesi on jo lopetettu',
      text: 'Sinun ei tarvitse tehdä mitään. Osoitteesi ei ole uutiskirjeen tilaajissa.',
    },
    linkBroken: {
      title: 'Linkki ei toimi',
      text: 'Osa linkistä on ehkä jäänyt pois. Avaa se sähköpostista uudelleen, tai pyydä meitä lopettamaan tilaus.',
      button: 'Kysy meiltä',
    },
  },
  sv: {
    confirm: {
      title: 'Bekräfta din prenumeration',
      text: 'Vi skickar nyhetsbrevet först när du har bekräftat prenumerationen.',
      button: 'Bekräfta prenumerationen',
    },
    confirmed: {
      title: 'Din prenumeration är bekräftad',
      text: 'Vi har skickat e-post om det. Där finns också en länk för att avsluta prenumerationen.',
    },
    alreadyConfirmed: {
      title: 'Din prenumeration är redan bekräftad',
      text: 'Du behöver inte göra något. Nyhetsbrevet kommer till din e-post.',
    },
    linkOver: {
      title: 'Länken gäller inte längre',
      text: 'Länken fungerar i 48 timmar, och en ny länk ersätter den gamla. Du kan beställa nyhetsbrevet på nytt.',
      button: 'Beställ nyhetsbrevet',
    },
    unsubscribe: {
      title: 'Avsluta prenumerationen',
      text: 'Efter det skickar vi inte nyhetsbrevet till dig. Andra meddelanden om dina förmåner kommer som förr.',
      button: 'Avsluta prenumerationen',
    },
    unsubscribed: {
      title: 'Din prenumeration är avslutad',
      text: 'Vi har tagit bort din adress från nyhetsbrevets prenumeranter.',
    },
    alreadyUnsubscribed: {
      title: 'Din prenumeration är redan avslutad',
      text: 'Du behöver inte göra något. Din adress finns inte bland nyhetsbrevets prenumeranter.',
    },
    linkBroken: {
      title: 'Länken fungerar inte',
      text: 'En del av länken har kanske fallit bort. Öppna den på nytt i din e-post, eller be oss avsluta prenumerationen.',
      button: 'Fråga oss',
    },
  },
  en: {
    confirm: {
      title: 'Confirm your subscription',
      text: 'We send the newsletter only once you have confirmed your subscription.',
      button: 'Confirm subscription',
    },
    confirmed: {
      title: 'Your subscription is confirmed',
      text: 'We have sent you an email about it, with a link for ending the subscription.',
    },
    alreadyConfirmed: {
      title: 'Your subscription is already confirmed',
      text: 'There is nothing you need to do. The newsletter comes to your email.',
    },
    linkOver: {
      title: 'The link is no longer valid',
      text: 'A link works for 48 hours, and a new one takes the place of the old. You can ask for the newsletter again.',
      button: 'Ask for the newsletter',
    },
    unsubscribe: {
      title: 'End your subscription',
      text: 'After that we do not send you the newsletter. Other messages about your benefits come as before.',
      button: 'End subscription',
    },
    unsubscribed: {
      title: 'Your subscription has ended',
      text: 'We have removed your address from the readers of the newsletter.',
    },
    alreadyUnsubscribed: {
      title: 'Your subscription has already ended',
      text: 'There is nothing you need to do. Your address is not among the readers of the newsletter.',
    },
    linkBroken: {
      title: 'The link does not work',
      text: 'A part of it may be missing. Open it again from the email, or ask us to end the subscription.',
      button: 'Ask us',
    },
  },
}
