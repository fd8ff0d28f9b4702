import type { Answers } from './help.ts'

export const answersEn: Answers = {
  'benefits-not-shown': {
    question: 'Why do my benefits not show?',
    answer: [
      'Benefits in Plus show once you have accepted the invitation and your employer has placed the order. Benefits in Saldo show once your employer has approved your registration and the payment has been booked.',
      'A benefit may also have expired or ended, or it is in the other service. Sign out, and sign in again with your bank or the mobile certificate: then you see the benefits of both services.',
    ],
  },
  'which-service': {
    question: 'Which service do I use?',
    answer: [
      'If you have a flexible, lunch or bicycle benefit, you use Plus. If you signed up through a link for sports, sports and culture, massage or commuting, you probably use Saldo.',
      'If you are not sure, try both: Plus with your bank, Saldo with your email address and password. You can also ask your employer.',
    ],
  },
  'link-address': {
    question: 'Which email did my link go to?',
    answer: [
      'The link or invitation from your employer usually goes to your work email. A link for setting a password always goes to the address that is your user id.',
      'Look in the spam folder, too. If you no longer read that address, the guide tells you how to change it.',
    ],
  },
  'mail-missing': {
    question: 'I did not get the email',
    answer: [
      'Wait a few minutes and look in the spam folder. If you have used Saldo before, look also in the mailbox of your earlier user id.',
      'If you are waiting for an invitation to Plus or a registration link to Saldo, ask your employer to send it again. A new invitation to Plus takes the place of the old one.',
    ],
  },
  'old-address': {
    question: 'My user id is an old employer’s address',
    answer: [
      'A password link would go to an address that you no longer read. You can change the address yourself: sign in with your bank or the mobile certificate, give a new address and confirm it with the link that we send there.',
      'Our customer service can also change it by phone. Your balances and history stay as they are.',
    ],
  },
  'bank-not-working': {
    question: 'My bank’s sign-in does not work',
    answer: [
      'Try another bank or the mobile certificate. With the link in our reminder you can buy an OwnGiftcard without signing in, and with the code of a gift card you can pay in the browser and see what is left on it.',
      'Your money is safe. If the screen says that something went wrong, clear history and cookies, or try another browser or a private window.',
    ],
  },
  'password-forgotten': {
    question: 'I have forgotten my password',
    answer: [
      'Ask for a link on the sign-in page. It comes by email and works for 60 minutes. We never send a password.',
      'Plus has no password: there you sign in with your bank or the mobile certificate.',
    ],
  },
  'period-ended': {
    question: 'The registration period has ended',
    answer: [
      'Contact your employer. The period cannot be changed afterwards, but your employer can open a link of its own for those who are late.',
    ],
  },
  'registration-rejected': {
    question: 'My registration was not approved',
    answer: [
      'The email that we sent tells you why. Ask your employer about it: the decision can be changed until the benefits are ordered. You do not need to register again.',
    ],
  },
  'registration-waiting': {
    question: 'I have registered, but there is no money yet',
    answer: [
      'Your employer approves the registrations when the period has ended, and then orders the benefits. The money is in your wallet when the payment has been booked, and we email you then.',
      'When you sign in, your registration says what it still waits for.',
    ],
  },
  expiry: {
    question: 'When do my benefits expire, and what can I do?',
    answer: [
      'Each benefit shows its last day, usually 31 December. You can use it to the end of that day. We remind you by email one month, one week and one day before.',
      'Sports, sports and culture, and massage get three months more when you buy an OwnGiftcard with the money that is left: in Plus at any time, in Saldo during the last month before they expire. For lunch, commuting and bicycle it cannot be bought. Buy it in the wallet, at the bottom of Accounts, or with the link in a reminder without signing in.',
    ],
  },
  'own-giftcard': {
    question: 'Where do I find my OwnGiftcard?',
    answer: [
      'In the wallet, once you have signed in: each card shows its balance and its last day, and its code when you ask for it. We have emailed it to you, too. With the code alone you see what is left on a card, without signing in.',
      'If somebody else may have the code, get a new one in the wallet. The old one stops working at once, and the money stays on the card.',
    ],
  },
  reminders: {
    question: 'Which reminders do I get?',
    answer: [
      'We email you one month, one week and one day before money expires, and sometimes on another day as well. A reminder tells you how much is left and until when.',
      'You can choose to get only the one on the day before, or none: in the settings of the wallet, or with the link at the end of a reminder. If one did not come, look in the spam folder, and ask us which address it went to.',
    ],
  },
  'new-employer': {
    question: 'My employer has changed',
    answer: [
      'In Plus, benefits from the old employer end the same day, after 3 months or after 6 months, as that employer has chosen. The new employer invites you by email.',
      'In Saldo you keep your user id: each personal identity code has one. If it is the old employer’s address, change the address. Do not register as a new user.',
    ],
  },
  'allowed-use': {
    question: 'What can I use my benefits for?',
    answer: [
      'A benefit can be used in places that accept its kind: sports, culture, massage, lunch, commuting or bicycle.',
      'In Plus the money can be used for everything that the benefit covers. In Saldo it is for the kind that you chose when you registered.',
    ],
  },
  'employer-sign-in': {
    question: 'How do employers sign in?',
    answer: [
      'In Plus, everybody who orders benefits signs in with their own online banking or mobile certificate. A new orderer is invited by one who may invite others. In Saldo, the company’s contact people sign in with an email address and a password, or with their own bank.',
    ],
  },
  'order-plus': {
    question: 'How do I invite benefit users and order benefits in Plus?',
    answer: [
      'Make groups with their benefits, and add benefit users one by one or from a spreadsheet. They get an invitation by email. When you order, the money is loaded at once for those who have accepted, and for the others when they accept.',
      'Lunch is loaded at the beginning of each month from the lunch balance, which you top up by bank transfer. You get the payroll report of each month as a CSV or an Excel file.',
    ],
  },
  'open-registration': {
    question: 'How do I open a registration for our people?',
    answer: [
      'Sign in as the company’s contact person and open a registration period: its name, its days and its packages. You get a link that you can share, or that we email to the addresses you give. For those who come late you can open a link of their own.',
      'When the period has ended, you approve or reject the registrations. A period that is open cannot be changed.',
    ],
  },
  'order-benefits': {
    question: 'How do I order and pay for benefits in Saldo?',
    answer: [
      'An order takes in everybody whom you have approved, and you get one invoice. Pay the whole sum with the reference number on it. People can use their benefits when the payment has been booked.',
      'You can bring last year’s people into a new period without them registering again.',
    ],
  },
  'company-details': {
    question: 'The company’s details or contact person have changed',
    answer: [
      'You report a new address, phone number, email address and invoice reference yourself, under the company’s details. Orderers of Plus are added and removed under Orderers.',
      'The company’s name, business ID and contact person in Saldo are changed by our customer service: leave a service request or call.',
    ],
  },
}
