import type { receipt } from '../vi/receipt.ts';

export const receiptEn: Record<keyof typeof receipt, string> = {
  'receipt/arrived': 'Your dossier has arrived at {agency}',
  'receipt/arrived-at': 'At {clock}, {day}',
  'receipt/empty': 'There is no acknowledgement to show yet.',
  'receipt/form-01': 'Receipt of the dossier and appointment for the result',
  'receipt/received': 'Received',
  'receipt/due': 'Result due:',
  'receipt/code': 'Dossier code',
  'receipt/lookup': 'Look-up code',
  'receipt/qr': 'QR code that opens the tracking page of dossier {code}',
  'receipt/qr-failed': 'The QR code could not be drawn. Please use the two codes above.',

  'receipt/next': 'What happens next',
  'receipt/look-by': 'An official looks at your papers, at the latest on {when}.',
  'receipt/rest-day': '{day} is a holiday, {name}',
  'receipt/rest-days': '{from} to {to} are holidays, {name}',
  'receipt/provisional': 'This day is provisional: the holiday calendar is not official yet.',
  'receipt/then': 'When nothing is missing you get an appointment slip with the day of the result.',

  'receipt/sent': 'Sent, and checked to be complete',
  'receipt/sent-partly': 'What has arrived',
  'receipt/papers-received': 'Papers received',
  'receipt/answers': 'Application, {n} entries filled in',
  'receipt/photos': '{n} photos',
  'receipt/pdfs': '{n} PDF files',
  'receipt/and': '{one} and {other}',
  'receipt/checked': '{files}, opened again and readable',
  'receipt/owed': 'Not there yet, to be handed in later: {papers}.',

  'receipt/owner': 'Owner of the dossier',
  'receipt/received-by': 'Received by',
  'receipt/received-when': '{by}, at {clock} on {day}',
  'receipt/basis': 'Basis',

  'receipt/money': 'What it costs',
  'receipt/money-total': '{money} when you collect the result.',
  'receipt/money-sum': '{n} {unit}, {money} each.',
  'receipt/no-more': 'Nothing more is charged.',
  'receipt/money-free': 'No fee.',
  'receipt/money-province': 'The province sets the fee. Please ask the amount before you pay.',
  'receipt/money-unknown': 'A fee as the law provides. Please ask the amount before you pay.',

  'receipt/ask': 'Whom to ask?',
  'receipt/ask-person': 'Ask for {person}.',
  'receipt/change': 'To change or withdraw the dossier, call this number or come to this place.',

  'receipt/follow': 'How to follow it?',
  'receipt/follow-qr': 'Scan the QR code, or go to {address} and type the two codes above.',
  'receipt/follow-qr-only': 'Scan the QR code above.',
  'receipt/follow-codes': 'Go to {address} and type the two codes above.',
  'receipt/secret':
    'Keep the look-up code and the QR code to yourself. Whoever has one can see the dossier.',

  'receipt/print': 'Print this paper',
  'receipt/save': 'Save the two codes as a picture',
  'receipt/save-help': 'If you can neither print nor save, take a screenshot.',
  'receipt/saved': 'The picture is in the downloads of this device.',
  'receipt/save-failed': 'The picture could not be saved. Please take a screenshot.',
  'receipt/track': 'Follow the dossier',
};
