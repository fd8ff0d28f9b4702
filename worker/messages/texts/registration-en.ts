import type { RegistrationTexts } from './registration-mails.ts'

const waysOut =
  'If your earlier user id is an address whose messages you no longer get, sign in with your online banking credentials or mobile certificate, or call our customer service.'

export const registrationEn: RegistrationTexts = {
  phrases: {
    registered: {
      one: 'One person has registered so far.',
      other: (people) => `${people} people have registered so far.`,
    },
    waiting: {
      one: 'One registration waits for you to approve or reject it.',
      other: (people) =>
        `${people} registrations wait for you to approve or reject them, one by one or all at once.`,
    },
    ask: {
      contact: (contact) => `Ask the employer about the decision: ${contact}. Smartum cannot change it.`,
      employer: 'Ask your employer about the decision. Smartum cannot change it.',
    },
  },
  words: {
    'registration-invitation': ({ employer, period, days, lastDay }) => ({
      subject: `Register for your Smartum benefits by ${lastDay}`,
      title: `${employer} offers you benefits`,
      before: [
        `The registration period (${period}) is ${days}. You can register until the end of the last day, Finnish time.`,
        'The button shows you what there is. If there are several packages, you choose one of them.',
      ],
      button: 'Register',
      after: [
        'If you have had Smartum benefits before, also in Plus or from another employer, register with your online banking credentials or with the user id that you have. Otherwise register as a new user.',
        'If you do not know the sender, or the message is not meant for you, there is nothing you need to do.',
      ],
      guide: 'register',
      why: `You are getting this message because ${employer} gave us your address for the invitation.`,
    }),
    'registration-received': ({ employer, period }) => ({
      subject: 'Smartum Saldo: we have received a registration form',
      title: 'We have received a registration form',
      before: [
        `Somebody sent us a registration form with this e-mail address: ${employer}, ${period}.`,
        'If this is your first time with Smartum, one step is left: set a password with the link in our other message. Only then does your registration go to the employer, who decides on it once the registration period is over. We send you an e-mail when the money is in your balance, or if you are not approved.',
        'If you have had Smartum benefits before, also in Plus, through another employer or with another e-mail address, the form makes no new user id and registers nothing. In that case register with your online banking credentials or with the user id that you have.',
      ],
      after: [
        waysOut,
        'Did you not register? Then somebody has probably mistyped their address. There is nothing you need to do, as long as you leave the links in our messages alone: without them nobody is registered, and nobody can sign in with your address. If more messages come, tell our customer service.',
      ],
      link: 'If you have had Smartum benefits before, register here',
      guide: 'register',
      why: 'You are getting this message because your address was given in a registration for Smartum Saldo benefits.',
    }),
    'first-password': ({ time }) => ({
      subject: 'Set a password for Smartum Saldo',
      title: 'Set a password',
      before: [
        'If this is your first time with Smartum, or if you registered with your online banking credentials, set your password here. This e-mail address becomes your user id.',
        'We ask for your personal identity code once more, so that nobody can register in your name with a wrong address. If this is your first time with Smartum, your registration goes to the employer when you have set the password.',
      ],
      button: 'Set password',
      after: [
        `The link works until ${time} (Finnish time), also when the registration period ends before that, and can be used once. If the link ends before you get to it, register again. If you registered with your online banking credentials, you are registered anyway and can sign in with them.`,
        'If you have had Smartum benefits before, also in Plus, through another employer or with another e-mail address, but filled in the form for new users, this link makes no new user id. In that case register with your online banking credentials or with the user id that you have.',
        waysOut,
        'Did you not register for Saldo? Do not use the link. Without it nobody can sign in with your address.',
      ],
      guide: 'newEmployer',
      why: 'You are getting this message because your address was given in a registration for Smartum Saldo benefits.',
    }),
    'user-id-known': ({ employer, period }) => ({
      subject: 'You already have a Smartum Saldo user id',
      title: 'You already have a user id',
      before: [
        `Somebody, probably you, registered as a new user: ${employer}, ${period}. This e-mail address is your user id already, so no new one was made and nothing was registered.`,
        'Sign in with this address and confirm the registration. If you have forgotten the password, you can ask there for a link to set a new one.',
      ],
      button: 'Sign in and register',
      after: [
        'If that was not you, there is nothing you need to do. Your user id and your benefits are as they were.',
      ],
      guide: 'newEmployer',
      why: 'You are getting this message because your address is a Smartum Saldo user id.',
    }),
    registered: ({ employer, period }) => ({
      subject: 'You have registered for Smartum Saldo benefits',
      title: 'You are registered',
      before: [`We have your registration: ${employer}, ${period}.`],
      after: [
        'The employer decides on the registration once the registration period is over, and then pays for the benefits. We send you an e-mail when the money is in your balance, or if you are not approved.',
        'Did you not register yourself? Tell our customer service at once.',
      ],
      link: 'See how far your registration has got',
      guide: 'register',
      why: 'You are getting this message because you were registered for Smartum Saldo benefits.',
    }),
    'registration-rejected': ({ employer, period, benefit, amount, reason, ask }) => ({
      subject: 'Your Smartum Saldo registration was not approved',
      title: 'Your registration was not approved',
      before: [
        `The employer did not approve your registration: ${employer}, ${period}. Benefit: ${benefit}, ${amount}.`,
        `The employer’s reason: ${reason}`,
        ask,
      ],
      after: [
        'If the employer changes the decision, you do not need to register again. The benefits that you have already are as they were.',
      ],
      guide: 'registrationHelp',
      why: 'You are getting this message because you have registered for Smartum Saldo benefits.',
    }),
    'benefits-ready': ({ employer, period, lastDay }) => ({
      subject: 'Your Smartum benefits are ready to use',
      title: 'Your benefits are ready',
      before: [`The employer has paid for your benefits: ${employer}, ${period}. You can use them now.`],
      button: 'Open your wallet',
      after: [
        `The money is for this benefit only, and you can use it until the end of ${lastDay}, Finnish time. We remind you before it expires.`,
        'Sign in with your user id and password, or with your online banking credentials or mobile certificate.',
      ],
      why: 'You are getting this message because your employer gives you benefits in Smartum Saldo.',
    }),
    'period-ends-tomorrow': ({ employer, period, lastDay, registered }) => ({
      subject: `Smartum Saldo: registration ends on ${lastDay}`,
      title: `Registration ends on ${lastDay}`,
      before: [
        `${employer}, ${period}: people can register with the link until the end of ${lastDay}, Finnish time.`,
        registered,
      ],
      button: 'Open the registration',
      after: [
        'If somebody has not got the link, you can still send it again. The period cannot be made longer, but you can open a link for those who come late.',
        'From the next day on you can approve or reject the registrations.',
      ],
      guide: 'openPeriod',
      why: 'You are getting this message because you are the employer’s contact person in Smartum Saldo.',
    }),
    'decisions-waiting': ({ employer, period, waiting }) => ({
      subject: 'Smartum Saldo: registrations wait for your decision',
      title: 'Registrations wait for your decision',
      before: [`${employer}, ${period}: the registration period has ended.`, waiting],
      button: 'Go through the registrations',
      after: [
        'Once you have decided, place the order. We then send an invoice, and the benefits can be used when the payment has been booked.',
      ],
      guide: 'openPeriod',
      why: 'You are getting this message because you are the employer’s contact person in Smartum Saldo.',
    }),
    'invoice-issued': ({ employer, period, number, dueDay }) => ({
      subject: `Smartum Saldo: invoice ${number}, due on ${dueDay}`,
      title: `Invoice ${number}`,
      before: [`${employer}, ${period}: here is the invoice for your order.`],
      button: 'Open the invoice',
      after: [
        'The account number and the barcode are on the invoice, which the button also lets you download as a PDF file. We never send an account number by e-mail.',
        'The benefits can be used when the whole sum has been booked. So please pay it in one go, with the reference number.',
      ],
      guide: 'order',
      why: 'You are getting this message because this is your company’s invoicing address in Smartum Saldo.',
    }),
  },
}
