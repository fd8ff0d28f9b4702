import type { PlusTexts } from './plus-mails.ts'

const notYours =
  'If you do not know the sender, or the message is not meant for you, there is nothing you need to do.'

export const plusEn: PlusTexts = {
  phrases: {
    next: {
      waits:
        'Next, your employer places an order. A monthly lunch benefit comes without one, on the first day of the month. There is nothing more for you to do: we send you an e-mail when the money is in your balance.',
      ordered:
        'Your employer has ordered benefits for you already, and the money is on its way to your balance. We send you an e-mail when you can use it.',
    },
  },
  words: {
    'plus-invitation': ({ employer, time }) => ({
      subject: `${employer}: activate your Smartum benefits`,
      title: `${employer} gives you benefits`,
      before: [
        'Your benefits are in Smartum Plus. Read and accept the terms, and identify yourself with your own online banking credentials or mobile certificate. It takes a couple of minutes and no password.',
      ],
      button: 'Activate benefits',
      after: [
        'Opening the link accepts nothing. You can use the benefits once you have accepted them and your employer has placed an order.',
        `The link is good for 30 days, until ${time} (Finnish time), and the benefits are accepted with it once. If it ends before you get to it, ask your employer for a new message. If you have received several, only the link in the newest one works.`,
        `${notYours} Nothing is activated without identification.`,
      ],
      guide: 'plusStart',
      why: `You are getting this message because ${employer} gave us your address for your benefits.`,
    }),
    'plus-address': ({ employer, time }) => ({
      subject: 'Confirm your new address in Smartum Plus',
      title: 'Confirm your new address',
      before: [
        `${employer} has told us that this is your new e-mail address. When you confirm it, messages about your benefits come here.`,
        'Identify yourself with your online banking credentials or mobile certificate, so that we know that the address belongs to the person who accepted the benefits.',
      ],
      button: 'Confirm address',
      after: [
        `The link is good for 30 days, until ${time} (Finnish time), and can be used once. If it ends before you get to it, ask your employer for a new message. Until you confirm, messages go to your earlier address. Your benefits are as they were.`,
        `${notYours} The address does not change without identification.`,
      ],
      guide: 'plusStart',
      why: `You are getting this message because ${employer} gave us your address for your benefits.`,
    }),
    'plus-address-changed': ({ employer, newAddress }) => ({
      subject: 'Smartum Plus now writes to another address of yours',
      title: 'Your address in Plus has changed',
      before: [
        `Reminders, gift cards and other messages of Smartum Plus go to ${newAddress} from now on, for all your Plus benefits. They no longer come to this address.`,
        `It changed when somebody identified themselves strongly in your name, with the link that your employer had sent to the new address: ${employer}. If that was you, there is nothing you need to do.`,
        'If it was not you, or the address is wrong, call our customer service at once: +358\u00a0600\u00a0149\u00a088.',
      ],
      after: [],
      link: 'Other ways to contact us',
      guide: 'plusStart',
      why: 'You are getting this message because messages of Smartum Plus have come to this address. We always tell you when the address changes.',
    }),
    'plus-accepted': ({ employer, next }) => ({
      subject: 'You have accepted your Smartum benefits',
      title: 'Your benefits are accepted',
      before: [`Thank you. You have accepted the benefits from ${employer}.`, next],
      button: 'Open your wallet',
      after: [
        'Sign in to the wallet with your online banking credentials or mobile certificate. You need no password.',
        'Did you not accept the benefits yourself? Tell our customer service at once.',
      ],
      guide: 'plusUse',
      why: 'You are getting this message because Smartum Plus benefits were accepted with a link that we sent to this address.',
    }),
    'plus-benefits-ready': ({ employer }) => ({
      subject: 'Smartum Plus: your benefits are ready to use',
      title: 'Your benefits are ready',
      before: [`${employer} has given you money for benefits. You can use it now.`],
      button: 'Open your wallet',
      after: [
        'You can use the money until the end of its last day, Finnish time. We remind you before it expires.',
        'Sign in with your online banking credentials or mobile certificate. If the message is not meant for you, tell our customer service.',
      ],
      why: `You are getting this message because ${employer} gives you benefits in Smartum Plus.`,
    }),
    'plus-ending': ({ employer, lastDay }) => ({
      subject: `Smartum Plus: your benefits end on ${lastDay}`,
      title: `Your benefits end on ${lastDay}`,
      before: [
        `The benefits from ${employer} end. You can use the money until the end of ${lastDay}, Finnish time, but not after that. If some of it expires earlier, its last day stays as it is.`,
        'Until then you can save money for sports, culture and massage as an OwnGiftcard, which gives three more months. It costs nothing. The wallet shows which benefits this works for.',
      ],
      button: 'Open your wallet',
      after: [
        'Your gift cards, and benefits from other employers, are as they were.',
        'If this comes as a surprise, ask the employer. Smartum cannot change it.',
      ],
      guide: 'plusEnding',
      why: `You are getting this message because ${employer} has given you benefits in Smartum Plus.`,
    }),
    'plus-invoice-issued': ({ employer, period, number, dueDay }) => ({
      subject: `Smartum Plus: invoice ${number}, due on ${dueDay}`,
      title: `Invoice ${number}`,
      before: [`${employer}, ${period}: here is the invoice for your order.`],
      button: 'Open the invoice',
      after: [
        'The account number and the barcode are on the invoice, which the button also lets you download as a PDF file. We never send an account number by e-mail.',
        'The benefits do not wait for the payment. Please use the reference number, so that the payment finds its invoice.',
      ],
      guide: 'plusOrder',
      why: 'You are getting this message because this is your company’s invoicing address in Smartum Plus.',
    }),
    'orderer-invitation': ({ employer, invitedBy, time }) => ({
      subject: 'You are invited to order in Smartum Plus',
      title: 'You are invited as an orderer',
      before: [
        `Employer: ${employer}. Invited by: ${invitedBy}.`,
        'An orderer keeps the list of benefit users, orders the benefits and sees the reports. Open the invitation, identify yourself with your own online banking credentials or mobile certificate, and accept it. You sign in the same way later on, without a password.',
      ],
      button: 'Open the invitation',
      after: [
        `The link works until ${time} (Finnish time) and can be used once. Opening it does not yet accept the invitation. If it ends before you get to it, ask the person who invited you for a new one.`,
        `${notYours} Nobody becomes an orderer without identification.`,
      ],
      guide: 'plusPeople',
      why: `You are getting this message because you were asked to be an orderer: ${employer}.`,
    }),
    'lunch-topped-up': ({ employer, amount }) => ({
      subject: `Smartum Plus: ${amount} added to the lunch balance`,
      title: `${amount} added to the lunch balance`,
      before: [`The employer’s bank transfer has been booked to the lunch balance: ${employer}.`],
      button: 'Open the lunch balance',
      after: [
        'If lunch benefits wait to be loaded and the balance suffices for all of them, they are loaded now without a separate order. Otherwise the money waits in the balance.',
        'If you do not recognise the payment, tell our customer service.',
      ],
      guide: 'plusOrder',
      why: 'You are getting this message because this is your company’s invoicing address in Smartum Plus.',
    }),
    'lunch-short': ({ employer, month, needed, missing, reference }) => ({
      subject: `Smartum Plus: the lunch balance lacks ${missing}`,
      title: 'The lunch balance is too small',
      before: [
        `The month’s lunch benefits could not be loaded yet: ${employer}. They are loaded for everybody at once when the balance suffices.`,
      ],
      panels: [
        {
          title: 'Lunch balance',
          facts: [
            { label: 'Month', value: month },
            { label: 'Needed in all', value: needed },
            { label: 'Missing', value: missing },
            { label: 'Reference number', value: reference },
          ],
        },
      ],
      button: 'Open the lunch balance',
      after: [
        'Pay at least the missing sum by bank transfer, with this reference number. The button leads to the account number and the barcode. We never send an account number by e-mail.',
        'When the payment has been booked, the benefits are loaded without a separate order. If you have paid already, there is nothing you need to do.',
      ],
      guide: 'plusOrder',
      why: 'You are getting this message because this is your company’s invoicing address in Smartum Plus.',
    }),
  },
}
