import { plural } from '../../localize/formats.ts'
import { decisionTexts } from '../../parts/decision-texts.ts'
import { emailTexts } from '../../parts/email-texts.ts'
import { identityCodeTexts } from '../../parts/identity-code-texts.ts'
import type { RegistrationTexts } from './texts.ts'

const { codeProblems, ...identityCode } = identityCodeTexts.en

export const registrationEn: RegistrationTexts = {
  title: 'Register for Saldo',
  loading: 'Getting the registration…',
  linkFailed: 'The registration could not be opened',
  help: 'Get help',

  registerBy: (day) => `Register by ${day}.`,
  chooseOne: 'You choose one of these:',
  who: 'Have you had Smartum benefits?',
  newHere: 'I am new to Smartum',
  newHereHint: 'You fill in your details',
  hadBefore: 'I have had benefits before',
  hadBeforeHint: 'Also with another employer: sign in with your user id',
  withBank: 'Use online banking or mobile certificate',
  withBankHint: 'Fills in your name, whether you are new or not',
  oneUserId: "Each person has one user id. It may be an old employer's address.",
  goOnAs: (name) => `Continue as ${name}`,
  goOnHint: 'You are signed in',

  knownTitle: 'Sign in to register',
  knownLead: 'Then there is little to fill in, and your balances and history stay together.',
  signIn: 'Sign in with your user id',
  forgot: 'Forgot your password?',
  oldAddressTitle: "Is your user id an old employer's address?",
  oldAddress:
    'Online banking or a mobile certificate will do just as well. The address can be changed afterwards.',
  changeAddress: 'Change the address',
  orCall: 'Or call customer service:',
  againTitle: 'Sign in once more',
  typedStays: 'What you filled in is still here.',
  ownPageTitle: "Continue on Smartum's own page",
  ownPage: 'You choose your user id there. Sign in once more on that page.',
  openPage: 'Open the page',

  steps: { details: 'Details', benefits: 'Benefits', terms: 'Terms', check: 'Confirm' },
  stepOf: (step, steps) => `Step ${step} of ${steps}:`,
  goOn: 'Continue',
  fix: (problems) => plural(problems, 'Fix 1 thing', `Fix ${problems} things`),

  detailsTitle: 'Your details',
  givenNames: 'Given names',
  familyName: 'Family name',
  ...identityCode,
  identityCodeWhy: 'Your employer does not see the identity code.',
  codeAgain:
    'Your identity code is not kept in the browser. Type it once more; everything else is still here.',
  phone: 'Mobile number',
  phoneHint: 'Such as 040 123 4567',
  email: 'Email',
  emailHint: 'Use an address that you will still read if you change jobs. It becomes your user id.',
  name: 'Name',
  userId: 'User id',
  problems: {
    'name-not-valid': 'Write the name as it is in your passport or identity card.',
    ...codeProblems,
    'phone-too-short': 'The number is too short. Example: 040 123 4567.',
    'phone-not-valid': 'Write the number in digits, such as 040 123 4567.',
    'email-not-valid': emailTexts.en.notValid,
    'email-taken': 'This address cannot become your user id. Choose another one.',
  },

  chooseTitle: 'Choose one package',
  chooseLead: (employer) => `The money comes from ${employer}. The choice cannot be changed later.`,
  chooseProblem: 'Choose one of the packages.',

  termsTitle: 'Terms in short',
  termsPoints: (lastDay) => [
    'The money is only for you, and only for the benefit you register for.',
    `You can use the money until the end of ${lastDay}. Then it expires.`,
    'Your employer sees your name, contact details and choice. It does not see where you use the money.',
  ],
  readTerms: 'Read all terms',
  accept: 'I accept the terms of Saldo',
  acceptProblem: 'Accept the terms to continue.',

  checkTitle: 'Is this right?',
  change: 'Change',
  benefit: 'Benefit',
  confirm: 'Register',
  confirming: 'Sending…',
  ...decisionTexts.en,
  failedTitle: 'Your registration was not received',
  notSent: 'Nothing was sent. Press the button again when you are back online.',
  noAnswerTitle: 'No answer came',
  noAnswer: 'Press the button again. You are registered once, however often you press.',
  tooMany: (moment) => `You can carry on ${moment}.`,

  sentTitle: 'Check your email',
  sentTo: (email) => `Instructions are on their way to ${email}.`,
  sent: 'Instructions are on their way to you.',
  sentAdvice: [
    [
      'Open the link in the email',
      'within 7 days. If you are new to Smartum, you choose a password with it.',
    ],
    ['Only then', 'does your registration go to your employer.'],
    ['Then your employer decides.', decisionTexts.en.emailed],
  ],
  nothingTitle: 'Nothing there?',
  nothing: 'Wait for a few minutes and look in spam as well.',
  startOver: 'Was the address wrong?',
  startOverHint: 'Fill it in again',
}
