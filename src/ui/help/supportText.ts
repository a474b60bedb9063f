/** Where those who see a case can turn. Numbers stand as plain text: nothing here leads out of the page. */
export const SUPPORT: readonly { readonly term: string; readonly words: string }[] = [
  {
    term: 'At work',
    words:
      'Your supervision or line manager; your employer’s occupational health or counselling service; the designated safeguarding lead. Supervision is also the place for a worry about your own practice.',
  },
  {
    term: 'Worried about a child now',
    words:
      'Follow your own safeguarding procedure, and speak with the designated safeguarding lead today. NSPCC helpline: 0808 800 5000. In an emergency: 999.',
  },
  { term: 'To talk to somebody, at any hour', words: 'Samaritans: 116 123.' },
  { term: 'Children and young people', words: 'Childline: 0800 1111.' },
];
