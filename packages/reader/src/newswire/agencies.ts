/** News agencies and broadcasters of the world by the names and initials they sign with: what a desk handbook lists. */
const agencies = [
  'ABC News',
  'Al Arabiya',
  'Al Jazeera',
  'BBC',
  'BBC News',
  'CBS News',
  'CNN',
  'Deutsche Welle',
  'DW',
  'France 24',
  'NBC News',
  'NHK',
  'NPR',
  'RFE/RL',
  'RFI',
  'Sky News',
  'Voice of America',
  'VOA',
  'AAP', 'ABNA', 'ACAN-EFE', 'AFP', 'Agence France-Presse', 'Agencia EFE', 'AKI', 'ANA-MPA', 'Anadolu', 'Anadolu Agency',
  'ANI', 'ANSA', 'Antara', 'AP', 'APA', 'APS', 'Associated Press', 'ATS', 'Belga', 'BELTA', 'Bernama', 'Bloomberg', 'BTA',
  'CNS', 'CTK', 'DPA', 'Deutsche Presse-Agentur', 'EFE', 'GNA', 'IANS', 'Interfax', 'Inter Press Service', 'IPS', 'IRNA',
  'ITAR-TASS', 'Jiji Press', 'JTA', 'KCNA', 'KUNA', 'Kyodo', 'Kyodo News', 'Lusa', 'MENA', 'MTI', 'NAN', 'NINA',
  'Notimex', 'NTB', 'PA Media', 'PAP', 'PNA', 'Prensa Latina', 'Press Association', 'Press Trust of India', 'PTI',
  'Reuters', 'RIA Novosti', 'Ritzau', 'SANA', 'SAPA', 'SPA', 'TASS', 'Thomson Reuters', 'TT', 'Ukrinform', 'UNI', 'UPI',
  'United Press International', 'WAFA', 'WAM', 'Xinhua', 'Yonhap',
] // biome-ignore format: a list

const known: ReadonlySet<string> = new Set(agencies.map((name) => name.toLowerCase()))

/** Whether a name, a leading "the" left out, is one that a news agency or a broadcaster signs with. */
export function isAgency(name: string): boolean {
  return known.has(
    name
      .trim()
      .replace(/^the\s/i, '')
      .toLowerCase(),
  )
}
