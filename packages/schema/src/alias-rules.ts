/**
 * Why words of an article are a name of an actor: each rule in plain words, as `wiregraph explain` prints them. Extraction
 * gives no other; an older extraction in a store may.
 */
export const aliasRules: Readonly<Record<string, string>> = {
  // The lexicon and what it knows of countries
  lexicon: 'a row of the lexicon has the name',
  spelling: 'another spelling of a name of the lexicon or of the article',
  country: "a country's name",
  'country-adjective': "a country's adjective",
  capital: 'the capital, where it acts as its government does',
  people: 'the people of a country',
  'country-body': 'what every country has, with the country beside it',
  'owner-body': 'what every country has, in the possession of somebody of that country',
  'body-of-story': 'what every country has, of the country that the story is about',
  'the-country': 'the country, of the country that the story is about',
  ministry: 'a ministry, with its country',
  office: 'an office of a country, whoever holds it',
  incumbent: 'the lexicon has one holder of the office on that day',
  'office-dates': 'a title and a last name: the lexicon has one such holder of the office on that day',
  'well-known':
    'a last name that the lexicon gives to one head of state or government of that day, and to no place',
  counterpart: 'the counterpart of somebody: the same office in another country',
  // What the article says of persons
  'full-name': 'a full name that the article had before',
  'last-name': 'the last name of somebody whom the article names in full',
  title: 'a title or an office before the name',
  apposition: 'words beside the name, a comma between them',
  description: 'told of as a person is, with an age, with "who", or as the holder of an office',
  'given-name': 'begins with a given name',
  speaker: 'subject of a verb of saying',
  repeated: 'comes again by its last word, as somebody who acts or owns',
  aide: 'an office in the service of somebody named',
  // What the article says of organisations and groups
  'acronym-definition': 'stands beside its acronym in brackets, of the same initials',
  acronym: 'the acronym, after the article has said what it stands for',
  'organisation-word': 'a word for an organisation ends the name',
  'apposition-group': 'a word for a group stands beside the name, a comma between them',
  'unit-of-group': 'a unit of a group, which stands for the group',
  'member-of-group': 'members of a group, which they stand for',
  'tied-to-group': 'people whom the words behind tie to a group',
  'speaks-for-organisation': 'somebody of an organisation, who stands for it',
  'office-of-organisation': 'an office of an organisation, whoever holds it',
  'its-people': 'people of somebody named before, whom they stand for',
  generic: 'a word for people that nothing ties to a name: generic, of a country where one is known',
  // What people say who read the articles
  correction: 'an analyst calls it so',
}
