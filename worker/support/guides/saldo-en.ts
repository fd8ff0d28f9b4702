import type { SaldoGuides } from './guide.ts'

export const saldoEn: SaldoGuides = {
  welcome: {
    title: 'Welcome to Saldo',
    lead: 'Saldo is our traditional benefit service. You may know it as Balance, as Classic or as the old online service.',
    sections: [
      {
        heading: 'What Saldo is',
        paragraphs: [
          'Your employer offers one benefit or several: sports, sports and culture, massage, or commuting. You sign up through a link and pick one of them.',
          'The money is for the kind that you picked. It cannot be used for another.',
        ],
      },
      {
        heading: 'How you begin',
        steps: [
          'Open the link that your employer shares.',
          'Fill in your details, choose your benefit and accept the terms.',
          'Your employer approves the registrations when the period has ended, and pays for the benefits. We email you when they are ready.',
        ],
      },
      {
        heading: 'How you sign in',
        paragraphs: [
          'You sign in with an email address, which is your user id, and a password. Each person has one user id, and it stays the same person’s when employers change.',
          'If you are used to signing in with your bank, your benefits are probably in Plus, our newer service. Some people have both.',
        ],
      },
    ],
  },
  start: {
    title: 'Register for your benefits in Saldo',
    lead: 'Your employer shares a link with you and decides from when to when you can register.',
    sections: [
      {
        heading: 'If you are new',
        steps: [
          'Open the link and choose that you are new, or use your bank or the mobile certificate. Fill in your name, personal identity code, email address and phone number. The address becomes your user id, so give one that you keep.',
          'Choose your package, if there are several.',
          'Accept the terms, check what you have written, and confirm at the bottom of the page.',
          'You get two emails. One has a link that works for 7 days: type your identity code again there and set a password. Only then does your registration go to the employer.',
        ],
      },
      {
        heading: 'If you have had Smartum benefits before',
        paragraphs: [
          'Sign in with the user id that you have, also if it is from another employer. Choose, accept the terms and confirm. You get one email. Each personal identity code has one user id, so nobody can get a second one.',
          'If you no longer read that address, or had benefits in Plus, sign in with your bank or the mobile certificate.',
        ],
      },
      {
        heading: 'What happens next',
        steps: [
          'When the period has ended, your employer decides on each registration.',
          'Your employer orders the benefits and pays the invoice.',
          'When the payment has been booked, the money is in your wallet, and we email you.',
        ],
      },
    ],
  },
  'registration-help': {
    title: 'If your registration does not go as planned',
    lead: 'Here you read what to do if a link, an email or the money does not come, or if you were late.',
    sections: [
      {
        heading: 'You did not get the link',
        anchor: 'no-link',
        paragraphs: [
          'The link usually goes to your work email. Look in the spam folder, and ask your employer to send it again.',
        ],
      },
      {
        heading: 'The period has ended',
        anchor: 'late',
        paragraphs: [
          'Contact your employer. The period cannot be made longer, but your employer can open a link for those who come late. Do the same if the link says that it is full.',
        ],
      },
      {
        heading: 'Our emails did not come',
        anchor: 'no-mail',
        paragraphs: [
          'Wait a few minutes and look in the spam folder. If you have used Saldo before, look also in the mailbox of your earlier user id. If nothing comes, the address may have been mistyped: sign in with your bank or the mobile certificate, or call us.',
        ],
      },
      {
        heading: 'Your registration was not approved',
        anchor: 'rejected',
        paragraphs: [
          'The email tells you why. Ask your employer about it: we cannot change the decision, but your employer can do so until the benefits are ordered. You do not need to register again.',
        ],
      },
      {
        heading: 'You are approved, but there is no money',
        anchor: 'waiting',
        paragraphs: [
          'The money comes when your employer has placed the order and we have booked the payment. Sign in and look at your registration: it says what it still waits for. We email you when you can use your benefits.',
        ],
      },
    ],
  },
  use: {
    title: 'Use your benefits in Saldo',
    lead: 'Here you read how to see what you have, what the money is for, and what to do if something is missing.',
    sections: [
      {
        heading: 'See what you have',
        paragraphs: [
          'Sign in with your email address and password. The first page shows the total and what expires next. Under Accounts you find each benefit, your gift cards and what you have paid.',
        ],
      },
      {
        heading: 'What the money is for',
        paragraphs: [
          'The money is for the kind that you chose when you registered: sports, sports and culture, massage, or commuting. You can use it in places that accept that kind.',
          'Each benefit shows its last day. You can use it to the end of that day, Finnish time.',
        ],
      },
      {
        heading: 'Your OwnGiftcards',
        anchor: 'cards',
        paragraphs: [
          'Your cards are in the wallet, each with its code, balance and last day. If you lose a code, get a new one there: the old one stops working, and the money stays. What is left on a card can be checked with its code, without signing in.',
        ],
      },
      {
        heading: 'If a benefit does not show',
        anchor: 'not-shown',
        steps: [
          'Check whether we have emailed you that your benefits are ready. Until then your employer’s approval or payment is still open.',
          'Check that the benefit has not expired.',
          'Look in Plus, our other service, too.',
          'Sign out, and sign in again with your bank or the mobile certificate. Then you see the benefits of both services.',
        ],
      },
    ],
  },
  expiry: {
    title: 'When your benefits in Saldo expire',
    lead: 'Benefits usually expire on 31 December. We remind you in good time, and most of the money can be given three months more.',
    sections: [
      {
        heading: 'We remind you',
        paragraphs: [
          'We send you an email one month, one week and one day before a benefit expires. It tells you how much is left and which day is the last. You can choose to get fewer, in the wallet or with the link in a reminder. If no email comes, tell our customer service.',
        ],
      },
      {
        heading: 'Three months more with an OwnGiftcard',
        paragraphs: [
          'You can buy yourself an OwnGiftcard with the money that is left. It costs nothing extra. If the money expires on 31 December, the card is valid to 31 March. The time counts from the last day of the benefit, not from the day of purchase.',
          'Turn all of the balance into a card, or a part. What you leave keeps its date. The card can be used at once, in the same places as the benefit.',
          'In Saldo you can buy the card from one month before the benefit expires. Before that the screen says when it begins.',
        ],
      },
      {
        heading: 'Good to know',
        paragraphs: [
          'Sports, sports and culture, and massage can be turned into a card. Commuting cannot. A card cannot be extended again.',
          'You can also buy the card without signing in, with the link in the reminder.',
        ],
      },
    ],
  },
  'new-employer': {
    title: 'A new employer, and Saldo',
    lead: 'Your user id stays yours when your employer changes. Make sure that its address is one that you can read.',
    sections: [
      {
        heading: 'If your user id is your work email',
        paragraphs: [
          'Change it to an address that you keep, best before you leave. Your balances and history stay as they are. The old address stops working at once, and so do links that were sent to it.',
        ],
      },
      {
        heading: 'Change the address yourself',
        paragraphs: ['You do not need the old address or the password for this.'],
        steps: [
          'Sign in with your bank or the mobile certificate.',
          'Give your new address. We send a link to it.',
          'Open the link, confirm the address and set a password.',
        ],
      },
      {
        heading: 'Or call us',
        paragraphs: ['Our customer service can change the address to the one at your new employer by phone.'],
      },
      {
        heading: 'Benefits from the new employer',
        paragraphs: [
          'Open the link that the new employer shares, and sign in with the user id that you have. Do not fill in your details as a new user: nobody can have two user ids.',
        ],
      },
    ],
  },
  'sign-in': {
    title: 'Sign in to Saldo',
    lead: 'In Saldo you sign in with your user id, which is an email address, and a password.',
    sections: [
      {
        heading: 'Sign in like this',
        steps: [
          'Choose Saldo. A page of ours opens; only there do you write your password.',
          'Write your email address and your password.',
          'You see your benefits in Saldo. To see those in Plus too, sign in with your bank.',
        ],
      },
      {
        heading: 'If you have forgotten your password',
        paragraphs: [
          'Ask for a link on the sign-in page. It comes by email, works for 60 minutes and can be used once; only the first one, which you get when you register, works for 7 days. A newer link makes the older one void. We never send a password.',
          'To keep your data safe, the screen says the same whether we know the address or not. If nothing comes, look in the spam folder and think of other addresses that you may have given us.',
        ],
      },
      {
        heading: 'If you no longer read that address',
        paragraphs: [
          'Sign in with your bank or the mobile certificate, and change the address and password yourself. Or call our customer service.',
        ],
      },
      {
        heading: 'For employers',
        paragraphs: [
          'An employer’s contact people sign in to Saldo with an email address and a password as well, or with their own bank. A change of contact person goes through our customer service.',
        ],
      },
    ],
  },
  'open-registration': {
    title: 'For employers: registration in Saldo',
    lead: 'Here you read how to open a registration period, share its link and decide on the registrations.',
    sections: [
      {
        heading: 'Open a period',
        steps: [
          'Sign in as your company’s contact person and start a new registration.',
          'Give it a name, a first day and a last day, and one package or several: which benefit, how much, and until when it can be used.',
          'Check everything and open it. After that it cannot be changed. As long as nobody has registered, you can take it back and open a new one.',
        ],
      },
      {
        heading: 'Share the link',
        paragraphs: [
          'Copy the link to your intranet, or paste a list of email addresses and we send the link to them. People can register until the end of the last day, Finnish time. You see all the time who has registered, and can send the link again.',
        ],
      },
      {
        heading: 'If somebody comes late',
        paragraphs: ['Open a link for latecomers. You decide until when it works, and for how many.'],
      },
      {
        heading: 'Approve or reject',
        paragraphs: [
          'You can decide from the day after the last one: on people one by one, on those that you pick, or on all at once. When you reject somebody, write the reason, which we email to the person. A decision can be changed until you have ordered.',
        ],
      },
    ],
  },
  order: {
    title: 'For employers: order and pay in Saldo',
    lead: 'Benefits in Saldo are paid in advance. Here you read how to get from approved registrations to money that people can use.',
    sections: [
      {
        heading: 'Order',
        paragraphs: [
          'An order takes in everybody whom you have approved in a period and not ordered for yet. You see the number of people and the sum before you confirm, and get one invoice. You can order again for those who come late.',
        ],
      },
      {
        heading: 'Pay',
        paragraphs: [
          'You find the invoice in the portal, also as a PDF file. Pay the whole sum in one go, with the reference number on the invoice. When the payment has been booked, people get their money and an email about it.',
        ],
      },
      {
        heading: 'Bring last year’s people in',
        paragraphs: [
          'If the same people go on with the same benefits, open a new period and bring them in from an earlier one. You choose their package, they are approved right away, and they do not need to register again. Then order as usual.',
        ],
      },
      {
        heading: 'Change your details',
        paragraphs: [
          'Under the company’s details you report a new address, phone number, email address or invoice reference. The name of the company, its business ID and its contact people are changed by our customer service: send a service request or call.',
        ],
      },
    ],
  },
}
