import { benefitMailsEn } from './benefit-mails-en.ts'
import { benefitsEn } from './benefits-en.ts'
import type { MailText } from './mail-text.ts'
import { plusEn } from './plus-en.ts'
import { registrationEn } from './registration-en.ts'

const until = (time: string) => `The link works until ${time} (Finnish time) and can be used once.`

export const en: MailText = {
  hello: 'Hello',
  writtenOut: 'If the button does not work, open this address in your browser:',
  contact: 'Our customer service is glad to help:',
  fromUs:
    'Smartum sent this message automatically, and replies to it are not read. We never ask for your password or online banking credentials by e-mail.',
  guides: {
    signIn: 'Guide: how to sign in to Saldo',
    newEmployer: 'Guide: when you change employer',
    register: 'Guide: how to register for benefits in Saldo',
    registrationHelp: 'Guide: if your registration does not go as planned',
    openPeriod: 'Guide: registration periods and approval',
    order: 'Guide: orders and invoices',
    plusStart: 'Guide: how to activate your benefits in Plus',
    plusUse: 'Guide: how to use your benefits in Plus',
    plusEnding: 'Guide: when you change employer',
    plusPeople: 'Guide: benefit users and orderers',
    plusOrder: 'Guide: orders, lunch and reports',
    all: 'All guides',
  },
  benefits: { ...benefitsEn, ...benefitMailsEn },
  panels: {
    money: ({ benefit, service, amount, lastDay }) => ({
      title: `${benefit} · ${service}`,
      facts: [
        { label: 'Amount', value: amount },
        { label: 'Last day', value: lastDay },
      ],
    }),
    invoice: ({ total, dueDay, reference }) => ({
      title: 'To be paid',
      facts: [
        { label: 'Total', value: total },
        { label: 'Due date', value: dueDay },
        { label: 'Reference number', value: reference },
      ],
    }),
  },
  registration: registrationEn.phrases,
  plus: plusEn.phrases,
  words: {
    'password-link': ({ time }) => ({
      subject: 'Set your Smartum Saldo password',
      title: 'Set your password',
      before: ['Here you can set a new password for Smartum Saldo. Your user id is this e-mail address.'],
      button: 'Set password',
      after: [
        `${until(time)} If you have received several links, only the newest one works.`,
        'Did you not ask for this link? Then there is nothing you need to do: your password stays as it is unless the link is used.',
      ],
      guide: 'signIn',
      why: 'You are getting this message because a link for setting a Smartum Saldo password was requested for your address.',
    }),
    'password-changed': () => ({
      subject: 'Your Smartum Saldo password has been changed',
      title: 'Your password has been changed',
      before: [
        'Your Smartum Saldo password has been changed. If you changed it yourself, there is nothing you need to do.',
        'If you did not change it, somebody else may have got into your account. Set a new password at once with the link below, and tell our customer service.',
      ],
      after: [],
      link: 'If you did not change your password, set a new one',
      guide: 'signIn',
      why: 'You are getting this message because your address is a Smartum Saldo user id. We always tell you when the password changes.',
    }),
    'address-link': ({ time }) => ({
      subject: 'Confirm your new Smartum Saldo user id',
      title: 'Confirm your new user id',
      before: [
        'Somebody wants to use this e-mail address as their Smartum Saldo user id. If that is you, confirm the address and set a password.',
      ],
      button: 'Confirm user id',
      after: [
        'We may ask you to identify yourself once more with your online banking credentials or mobile certificate. This is how we make sure that it is the owner who changes the user id.',
        until(time),
        'Did you not ask for this? Then there is nothing you need to do: nothing changes unless the address is confirmed.',
      ],
      guide: 'newEmployer',
      why: 'You are getting this message because your address was given as a new Smartum Saldo user id.',
    }),
    'address-taken': () => ({
      subject: 'Your address is already a Smartum Saldo user id',
      title: 'Your address is already a user id',
      before: [
        'Somebody tried to make this e-mail address their Smartum Saldo user id. It is a user id already, so nothing has changed.',
        'If that was you, sign in with this address. If you do not remember the password, the sign-in page sends you a link for setting a new one.',
      ],
      button: 'Go to sign-in',
      after: [
        'If that was not you, there is nothing you need to do. If you do not know whose user id your address is, contact our customer service.',
      ],
      guide: 'signIn',
      why: 'You are getting this message because your address was given as a new Smartum Saldo user id.',
    }),
    'user-id-moved': ({ time }) => ({
      subject: 'Your Smartum Saldo user id is now this address',
      title: 'Set a password for your new user id',
      before: [
        'Our customer service has made this e-mail address your Smartum Saldo user id, as you asked. The old password no longer works, so set a new one here. Your benefits and their history are still there.',
      ],
      button: 'Set password',
      after: [
        `${until(time)} If it ends before you get to it, ask for a new one on the sign-in page.`,
        'Did you not ask for this? Then somebody has probably given a wrong address. Do not use the link, and tell our customer service.',
      ],
      guide: 'signIn',
      why: 'You are getting this message because customer service made your address a Smartum Saldo user id at the request of the account’s owner.',
    }),
    'address-changed': ({ newAddress }) => ({
      subject: 'Your Smartum Saldo user id has been changed',
      title: 'Your user id has been changed',
      before: [
        `Your Smartum Saldo user id is now ${newAddress}. This old address can no longer be used for signing in, and links that were sent to it no longer work. Your benefits and their history are still there.`,
        'If you changed the user id yourself, there is nothing you need to do.',
        'If you did not, call our customer service at once: +358\u00a0600\u00a0149\u00a088.',
      ],
      after: [],
      link: 'Other ways to contact us',
      guide: 'signIn',
      why: 'You are getting this message because your address was a Smartum Saldo user id. We always tell you when the user id changes.',
    }),
    'service-request-received': ({ number }) => ({
      subject: `We have received your service request ${number}`,
      title: 'Thank you, we have your service request',
      before: [
        `The number of your request is ${number}. Tell us the number if you call or write about the same matter again.`,
        'We will look into it and answer to this e-mail address.',
      ],
      after: [
        'Did you not send us a request? Then somebody has probably mistyped their address. There is nothing you need to do.',
      ],
      guide: 'all',
      why: 'You are getting this message because your address was given in a service request to Smartum.',
    }),
    'newsletter-confirm': ({ time }) => ({
      subject: 'Confirm your Smartum newsletter subscription',
      title: 'Confirm your subscription',
      before: [
        'Thank you for asking for our newsletter. We will only send it once you have confirmed your subscription.',
      ],
      button: 'Confirm subscription',
      after: [
        until(time),
        'Did you not ask for the newsletter? Then there is nothing you need to do: we do not send it without a confirmation.',
      ],
      guide: 'all',
      why: 'You are getting this message because the Smartum newsletter was requested for your address.',
    }),
    'newsletter-welcome': () => ({
      subject: 'You now subscribe to the Smartum newsletter',
      title: 'Welcome to our newsletter',
      before: [
        'Your subscription is confirmed. In the newsletter we tell you how to get more out of your benefits, and what is new in the service.',
      ],
      after: ['You can end your subscription whenever you like. Every newsletter has a link for it.'],
      link: 'End my subscription',
      guide: 'all',
      why: 'You are getting this message because you asked for the Smartum newsletter and confirmed it.',
    }),
    ...registrationEn.words,
    ...plusEn.words,
  },
}
