import { plusStateTexts } from '../plus-state/texts.ts'
import type { ActivationTexts } from './texts.ts'

export const activationEn: ActivationTexts = {
  title: 'Activate Plus',
  loading: 'Opening the invitation…',
  failed: 'The invitation could not be opened',
  help: 'Get help',
  benefits: 'See my benefits',

  steps: [
    ['Accept terms', 'Accepted'],
    ['Identify', 'Bank or mobile certificate'],
    ['Ready', 'Start using'],
  ],
  stepOf: (step, steps) => `Step ${step} of ${steps}:`,
  here: 'You are here',
  welcome: (name) => `Welcome, ${name}`,
  gives: (employer) => `${employer} gives you these benefits. Accept the terms to start.`,
  invites: (employer) => `${employer} gives you benefits. Accept the terms to start.`,
  termsTitle: 'Terms in short',
  points: [
    'Your employer pays, and the money is only for you.',
    'Each amount can be used until the date shown with it. Then it expires.',
    'Your employer sees how much is left and how much was used, never where.',
  ],
  readTerms: 'Read all terms',
  writesTo: (email) => `We write about your benefits to ${email}.`,
  accept: 'I accept the terms of Plus',
  acceptProblem: 'Accept the terms to continue.',
  termsChanged: 'The terms have changed meanwhile. Read and accept them once more.',
  goOn: 'Continue to identification',
  acceptAs: (name) => `Accept as ${name}`,
  otherIdentity: 'Use another identity',
  addressTitle: 'Your new email address',
  address: (employer, email) =>
    `${employer} has given a new address for you: ${email}. Show who you are, and we write there about all your Plus benefits from now on.`,
  confirm: 'Continue to identification',
  confirmAs: (name) => `Confirm as ${name}`,

  identifyTitle: 'Show who you are',
  identify: 'Your bank tells us your name and identity code.',
  thenAccepted: 'Then your benefits are accepted.',
  linkWaits: 'The invitation can wait: open the same link again later.',
  needsBank: 'You are signed in with a password. Plus needs online banking or a mobile certificate.',
  sending: 'One moment…',
  noAnswerTitle: 'No answer came',
  noAnswer: 'Press the button again. You accept once, however often you press.',
  notSent: 'Nothing was sent. Press the button again when you are back online.',
  failedTitle: 'Your benefits were not accepted',
  failedText: 'Nothing is lost: the link still works.',

  acceptedTitle: 'You have accepted',
  addressDone: 'Your address is confirmed',
  ...plusStateTexts.en,
  emailed: 'You get an email when the money is there. You can close this page.',
  readyTitle: 'You are ready',
  youHave: (amount) => `You have ${amount} to use.`,
  ready: 'Your benefits can be used now.',

  ended: {
    used: {
      title: 'This link has been used',
      text: (employer) =>
        `The benefits of ${employer} have been accepted with it. If that was you, you need no link any more.`,
    },
    expired: {
      title: 'This link has expired',
      text: (employer) => `Links work for 30 days. Ask ${employer} to send you a new one.`,
    },
    voided: {
      title: 'This link is no longer valid',
      text: (employer) =>
        `${employer} has sent a newer link or taken this one back. Look for the newest email, or ask ${employer}.`,
    },
    unknown: {
      title: 'We do not know this link',
      text: 'A part of it may be missing. Press the button in the email once more.',
    },
  },
  noLink: {
    title: 'Open the link in your email',
    text: 'The invitation of your employer has a button that leads here.',
  },
  endedAdvice: [
    ['No email?', 'It usually comes to your work email. Look in spam as well.'],
    ['Nothing there?', 'Ask your employer to send you a new link. It takes them a moment.'],
    ['Accepted already?', 'Then you need no link any more: your benefits are in the wallet.'],
  ],
  usedAdvice: [
    [
      'Was it not you?',
      'Then somebody else has accepted with it. Tell your employer, who can remove that row from the list and add you again. Tell our customer service as well.',
    ],
  ],
  refused: {
    'name-differs': {
      title: 'The names do not match',
      text: ({ listed, name, employer }) =>
        `${employer} has invited ${listed}, and you identified yourself as ${name}. Nothing has been accepted.`,
      advice: [
        ["Was it somebody else's bank?", 'Identify yourself once more, with your own.'],
        [
          'Is the invitation yours?',
          'Your name may be misspelt or out of date. Ask your employer to correct it on the list. The same link works then.',
        ],
      ],
    },
    'already-accepted': {
      title: 'You have accepted before',
      text: ({ name, employer }) =>
        `${name} has accepted the benefits of ${employer} with another invitation. Nothing more is needed.`,
      advice: [
        ['Two invitations?', 'You are on the list twice. Tell your employer, who can remove one.'],
        ['Is it for somebody else?', 'Then they have to identify themselves, with their own bank.'],
      ],
    },
    'plus-address-of-another': {
      title: 'This link is for somebody else',
      text: ({ listed, name }) =>
        `It confirms the address of ${listed}, and you identified yourself as ${name}. Nothing has changed.`,
      advice: [["Was it somebody else's bank?", 'Identify yourself once more, with your own.']],
    },
    'plus-address-on-list': {
      title: 'The address is taken',
      text: ({ employer }) =>
        `Somebody else on the list of ${employer} has this address by now. Nothing has changed.`,
      advice: [['Ask your employer', 'to correct the list. Then they can send you a new link.']],
    },
  },
}
