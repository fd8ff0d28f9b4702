import type { BenefitTexts } from './benefit-mails.ts'

export const benefitMailsEn: BenefitTexts = {
  reminder: {
    what: {
      sports: 'of sports benefit',
      'sports-culture': 'of sports and culture benefit',
      massage: 'of massage benefit',
      commuting: 'of commuting benefit',
      lunch: 'of lunch benefit',
      flexible: 'of flexible benefit',
      bicycle: 'of bicycle benefit',
      card: 'on your OwnGiftcard',
      cards: 'on your OwnGiftcards',
      several: 'of your benefits',
    },
    subject: (amount, what, day) => `${amount} ${what} expires on ${day}`,
    title: (amount, day) => `${amount} expires on ${day}`,
    intro: (day) => `You can use this money until the end of ${day}. After that it is no longer available.`,
    left: 'Left',
    lastDay: 'Last day',
    save: (day) => `Save as OwnGiftcard until ${day}`,
    works: (uses) => `The card works for ${uses}.`,
    saveLater: (from, day) =>
      `You can save this as an OwnGiftcard from ${from} on. The card is valid until ${day}.`,
    notThisBenefit: 'This benefit cannot become an OwnGiftcard. Remember to use it in time.',
    notAgain: 'An OwnGiftcard cannot be extended again. Remember to use it in time.',
    more: {
      one: (amount) => `And one more, with ${amount}. You see it in your wallet.`,
      other: (amount, number) => `And ${number} more, ${amount} in all. You see them all in your wallet.`,
    },
    free: 'An OwnGiftcard costs nothing. You choose whether to save the whole amount or a part of it.',
    noSignIn: {
      one: 'The button works without signing in, also when there are problems with signing in at the banks.',
      other:
        'The buttons work without signing in, also when there are problems with signing in at the banks.',
    },
    wallet: 'See all your benefits',
    why: {
      before:
        'You are getting this message because you have unused money that expires soon. We remind you one month, one week and one day before the last day of use.',
      campaign:
        'You are getting this message because you have unused money that expires. We also remind you one month, one week and one day before the last day of use.',
      'last-day':
        'You have asked for fewer reminders. We still send this last one, so that your money does not expire unnoticed.',
    },
    end: { all: 'Get fewer reminders, or none', 'last-day': 'Stop this reminder too' },
  },
  receipt: {
    subject: {
      one: (amount, day) => `Your OwnGiftcard: ${amount}, valid until ${day}`,
      other: (amount) => `Your OwnGiftcards: ${amount} in all`,
    },
    title: { one: 'Your OwnGiftcard is ready', other: 'Your OwnGiftcards are ready' },
    intro: { one: 'You can use the card at once.', other: 'You can use the cards at once.' },
    refunded: {
      subject: (amount, day) => `${amount} came back as an OwnGiftcard, valid until ${day}`,
      title: 'Your money came back',
      intro: {
        one: (day) =>
          `A payment was refunded after the last day of the card that it was paid with. The money is on a new card, which you can use until the end of ${day}.`,
        other: (day) =>
          `A payment was refunded after the last day of the cards that it was paid with. The money is on new cards, which you can use until the end of ${day}.`,
      },
    },
    replaced: {
      subject: 'Your OwnGiftcard has a new code',
      title: 'Your card has a new code',
      intro: 'The old code no longer works. The money on the card and its last day of use are as they were.',
      inWallet: 'You see the new code in your wallet when you sign in. We do not send it by email.',
      notYou:
        'Did you not change the code yourself? Then somebody else may have been in your wallet. Contact our customer service at once.',
    },
    pay: 'Show or say the code at the till, or type it in a web shop.',
    code: 'Code',
    line: (benefit, day) => `${benefit} · until ${day}`,
    works: (uses) => `Works for ${uses}.`,
    keepSafe:
      'Keep this message safe: anybody who knows the code can pay with it. The code also works when signing in does not.',
    wallet: 'See your cards and their balances',
    why: {
      bought: 'You are getting this message because an OwnGiftcard was bought with your benefits.',
      refunded: 'You are getting this message because a payment with your OwnGiftcard was refunded.',
      replaced: 'You are getting this message because the code of your OwnGiftcard was changed.',
    },
  },
}
