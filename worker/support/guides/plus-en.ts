import type { PlusGuides } from './guide.ts'

export const plusEn: PlusGuides = {
  welcome: {
    title: 'Welcome to Plus',
    lead: 'Plus keeps the benefits that your employer offers you. You see what you have, what it is for and until when it is valid.',
    sections: [
      {
        heading: 'What Plus is',
        paragraphs: [
          'Your employer chooses the benefits and how much there is of each: a flexible benefit, an automatic lunch benefit, a bicycle benefit, or a mix that is put together for you.',
          'You can use the money for everything that the benefit covers. You do not have to choose one use in advance.',
        ],
      },
      {
        heading: 'How you begin',
        steps: [
          'Wait for the invitation. It comes by email, in the name of your employer.',
          'Open it, accept the terms and confirm who you are.',
          'Your benefits appear once your employer has placed the order as well.',
        ],
      },
      {
        heading: 'How you sign in',
        paragraphs: [
          'You always sign in with your online banking or the mobile certificate. There is no password to remember and nothing to reset.',
          'If you are used to an email address and a password, your benefits are probably in Saldo, our other service. Some people have both.',
        ],
      },
    ],
  },
  start: {
    title: 'Activate your benefits in Plus',
    lead: 'You need the invitation from your employer, and your online banking or the mobile certificate.',
    sections: [
      {
        heading: 'Activate like this',
        steps: [
          'Open the invitation. It was sent to the email address that your employer gave us.',
          'Press the button that activates your benefits.',
          'Read the terms and accept them. Only opening the link does not accept anything.',
          'Confirm who you are with your bank or the mobile certificate.',
        ],
      },
      {
        heading: 'When the benefits appear',
        paragraphs: [
          'Two things have to be done: you have accepted the benefits, and your employer has placed the order. If the order was there already, the money comes as soon as you have accepted. Lunch comes on the first day of the month. If you see nothing, ask your employer.',
        ],
      },
      {
        heading: 'If the link does not work',
        paragraphs: [
          'The link is good for 30 days and can be used once. The page tells you if it has ended. Your employer can send a new one, and then the older one stops working.',
        ],
      },
      {
        heading: 'If the name differs',
        paragraphs: [
          'Your name has to be the same on your employer’s list as at your bank; one given name is enough. If not, nothing is accepted: ask your employer to correct the list.',
        ],
      },
      {
        heading: 'If the invitation has not come',
        paragraphs: [
          'Look in your spam folder, too. Then ask your employer which address the invitation went to, and have it sent again.',
        ],
      },
    ],
  },
  use: {
    title: 'Use your benefits in Plus',
    lead: 'Here you read how to see what you have, how to pay with it, and what to do if something is missing.',
    sections: [
      {
        heading: 'See what you have',
        paragraphs: [
          'The first page shows the total and what expires next. Under Accounts you find each benefit, your gift cards and what you have paid.',
        ],
      },
      {
        heading: 'Pay',
        paragraphs: [
          'When you pay, you choose the balance that the money comes from. A purchase can be paid from several balances, and the rest with your own money.',
          'A benefit can be used in places that accept its kind. Each benefit shows its last day, and you can use it to the end of that day, Finnish time.',
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
          'Check that you have accepted the invitation.',
          'Ask your employer whether the order has been placed, and whether you are still on their list.',
          'Check that the benefit has not expired.',
          'Look in Saldo, our other service, too.',
          'Sign out, and sign in again with your bank or the mobile certificate.',
        ],
      },
    ],
  },
  expiry: {
    title: 'When your benefits in Plus expire',
    lead: 'Benefits usually expire on 31 December. We remind you in good time, and much of the money can be given three months more.',
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
          'In Plus you can buy the card at any time before the benefit expires, also from the reminder, without signing in.',
        ],
      },
      {
        heading: 'Good to know',
        paragraphs: [
          'Sports, sports and culture, and massage can be turned into a card, and so can the parts of a flexible benefit that are for them. Lunch, commuting and bicycle cannot. A card cannot be extended again.',
        ],
      },
    ],
  },
  'new-employer': {
    title: 'A new employer, and Plus',
    lead: 'You do not have to close or move anything. Just find out until when you can use the benefits that you have.',
    sections: [
      {
        heading: 'Benefits from the old employer',
        paragraphs: [
          'You can use them as long as you are on that employer’s list. Once you are removed from it, use ends the same day, after 3 months or after 6 months. Your employer has chosen which: ask for the date before you leave.',
        ],
      },
      {
        heading: 'Benefits from the new employer',
        steps: [
          'The new employer invites you by email. Open the invitation and accept the terms.',
          'Confirm who you are with your bank or the mobile certificate, as before.',
          'The new benefits appear when the employer has placed the order.',
        ],
      },
      {
        heading: 'If the new employer uses Saldo',
        paragraphs: [
          'Then you register through a link that the employer shares. If you have had a user id in Saldo before, sign in with it: nobody can have two.',
          'When you sign in with your bank or the mobile certificate, you see the benefits of both services side by side.',
        ],
      },
    ],
  },
  'sign-in': {
    title: 'Sign in to Plus',
    lead: 'In Plus you confirm who you are with your bank or the mobile certificate. There is no user id and no password.',
    sections: [
      {
        heading: 'Sign in like this',
        steps: [
          'Choose Plus, and then your bank or the mobile certificate.',
          'A window opens. Confirm there who you are.',
          'The window closes by itself, and you see your benefits.',
        ],
      },
      {
        heading: 'If it does not work',
        paragraphs: ['If you turn back at the bank, the list is there again and you can choose another way.'],
        steps: [
          'Try once more. Time may have run out.',
          'Allow pop-up windows on the page.',
          'Clear the history and cookies of your browser, or use another browser or a private window.',
          'If nothing helps, contact our customer service and tell them the support code on the screen.',
        ],
      },
      {
        heading: 'For employers',
        paragraphs: [
          'Everybody who orders benefits signs in with their own online banking or mobile certificate, every time. The company has no user account, so there is nothing to reset. A new orderer gets an invitation by email from an orderer who may invite others.',
        ],
      },
    ],
  },
  'bank-down': {
    title: 'When your bank is down',
    lead: 'Each bank has disturbances of its own, and some go on for long. Your money is safe, and there are other ways.',
    sections: [
      {
        heading: 'Sign in another way',
        steps: [
          'Look at the sign-in screen: it marks the banks that have a disturbance. You can try them all the same.',
          'Choose another bank, if you have one.',
          'Or use the mobile certificate.',
        ],
      },
      {
        heading: 'Pay with the code of a gift card',
        anchor: 'gift-card',
        paragraphs: [
          'If you have a gift card, you can pay in the browser with its code, without signing in. You can also check what is left on it.',
        ],
      },
      {
        heading: 'Buy an OwnGiftcard from the reminder',
        anchor: 'own-giftcard',
        paragraphs: [
          'The reminder that we email before a benefit expires has a link to the OwnGiftcard. You do not have to sign in. Opening the link changes nothing: you buy the card on the page that it leads to.',
          'We email you the card with its code, so that you can use it at once. The link works until the benefit expires. Opened again, it shows the same card, and what is left can still be bought.',
        ],
      },
      {
        heading: 'If something goes wrong',
        paragraphs: [
          'Clear the history and cookies of your browser, or try another browser or a private window. If that does not help, contact our customer service.',
        ],
      },
    ],
  },
  people: {
    title: 'For employers: benefit users in Plus',
    lead: 'Here you read how to make groups, invite benefit users and keep the list up to date.',
    sections: [
      {
        heading: 'Make groups',
        paragraphs: [
          'A group says which benefits its people get, and how much. A percentage makes the amounts smaller for one person, such as half for somebody who works part-time. If an amount goes over the tax-free limit, we point it out.',
        ],
      },
      {
        heading: 'Add benefit users',
        steps: [
          'Type the details, choose a CSV file or paste rows from a spreadsheet. An email address and a name are needed, the name as it is at the bank.',
          'Check the groups and percentages. We show what is wrong row by row, and nothing is saved until all is well.',
          'Add them. Everybody gets an invitation by email.',
        ],
      },
      {
        heading: 'Follow and correct',
        paragraphs: [
          'The list shows who has yet to accept and who has accepted. An invitation is good for 30 days. You can send it again, correct a name or an address, and change the group or percentage from the next order on.',
          'When you remove somebody, you choose whether the benefits can be used on the same day, for three or for six months. This cannot be undone.',
        ],
      },
      {
        heading: 'Orderers',
        paragraphs: [
          'An orderer who may invite others adds and removes orderers. The new one gets an invitation and identifies with a bank or the mobile certificate. The log shows who has done what.',
        ],
      },
    ],
  },
  order: {
    title: 'For employers: orders, lunch and reports in Plus',
    lead: 'Here you read how benefits are loaded for people, and where you get the figures for payroll.',
    sections: [
      {
        heading: 'Order benefits',
        steps: [
          'Choose whom and what you order for, and the last day on which the money can be used.',
          'Check the sums for each benefit and person. The draft stays if you go on later.',
          'Confirm. The money is loaded at once for those who have accepted.',
        ],
      },
      {
        heading: 'The invoice',
        paragraphs: [
          'You get an invoice for what is loaded at once. Who accepts later gets the money then, and it is invoiced at the beginning of the next month. The benefits do not wait for the payment.',
        ],
      },
      {
        heading: 'Lunch',
        paragraphs: [
          'Lunch is loaded from the lunch balance on the first day of each month and can be used for a year. Top the balance up by bank transfer: the account number and your own reference are on the page of the lunch balance. If it does not suffice for everybody, we email you, and lunch is loaded by itself when the payment has been booked.',
        ],
      },
      {
        heading: 'Reports',
        paragraphs: [
          'The payroll report has the month’s benefits for each person and benefit, as a CSV or an Excel file too. The balances show how much is left unused.',
        ],
      },
    ],
  },
}
