import { describe } from 'vitest'
import { checkWith, showTimex } from './times-show.ts'

const check = checkWith(showTimex)

describe('days of a month', () =>
  check([
    ['It fell~V on the twenty fourth of June.', 'the twenty fourth of June = 2014-06-24'],
    ['They met~V on June 5-8, 2013.', 'June 5 = 2013-06-05', '8, 2013 = 2013-06-08'],
    ['They met~V from 4 to 7 June.', '4 = 2014-06-04', '7 June = 2014-06-07'],
    ['They met~V on May 4 and 5.', 'May 4 = 2014-05-04', '5 = 2014-05-05'],
    ['On May 4 and 12 others left~V.', 'May 4 = 2014-05-04'],
    ['They met~V on Friday the 13th.', 'Friday the 13th = 2014-06-13'],
    ['They met~V on Monday 16.', 'Monday 16 = 2014-06-16'],
    ['On Monday 16 were killed~V.', 'Monday = 2014-06-16'],
    ['They met~V on the 12th.', 'the 12th = 2014-06-12'],
    ['They left~V the 12th floor.'],
    ['He lives~V at 1935 Orchard Street.'],
    ['The September raids hurt~V them.', 'September = 2013-09'],
    ['They won~V the April vote easily.', 'April = 2014-04'],
    ['A March meeting ended~V it.', 'March = 2014-03'],
    ['They met~V on the first Monday of June 2014.', 'the first Monday of June 2014 = 2014-06-02'],
    ['It fell~V in March and April 2013.', 'March = 2013-03', 'April 2013 = 2013-04'],
    ['It lasted~V from June 26 to August 4, 2012.', 'June 26 = 2012-06-26', 'August 4, 2012 = 2012-08-04'],
    [
      'It began~V in 2012, and in October of that year it ended.',
      '2012 = 2012',
      'October of that year = 2012-10',
    ],
    ['The July 3 vote drew~V crowds.', 'July 3 = 2014-07-03'],
    ['They met~V this Monday, June 16.', 'this Monday, June 16 = 2014-06-16'],
    ['They met~V on May twenty-nine.', 'May twenty-nine = 2014-05-29'],
    ['In May twenty men left~V.', 'May = 2014-05'],
    [
      'They met~V on fifteen August nineteen ninety-three.',
      'fifteen August nineteen ninety-three = 1993-08-15',
    ],
    ['They met~V on Feb. 29.', 'Feb. 29 = 2012-02-29'],
    ['It lasted~V November to February 2013.', 'November = 2012-11', 'February 2013 = 2013-02'],
    ['It lasted~V from May to June 14.', 'May = 2014-05', 'June 14 = 2014-06-14'],
  ]))

describe('dates in numbers', () =>
  check([
    ['It fell~V on 2013-02-01.', '2013-02-01 = 2013-02-01'],
    ['It fell~V on 02/01/2013.', '02/01/2013 = 2013-02-01'],
    [
      'It fell~V on 22/01/2013, after 02/01/2013.',
      '22/01/2013 = 2013-01-22',
      'after 02/01/2013 = 2013-01-02',
    ],
    ['It fell~V on 2013/02/01.', '2013/02/01 = 2013-02-01'],
    ['It fell~V on Tuesday 6/10.', 'Tuesday 6/10 = 2014-06-10'],
    ['Only 3/4 of them came~V.'],
    ['They met~V from 6/1-6/7, 2013.', '6/1 = 2013-06-01', '6/7, 2013 = 2013-06-07'],
    ['They met~V on 6/3, 6/5 or 6/9.', '6/3 = 2014-06-03', '6/5 = 2014-06-05', '6/9 = 2014-06-09'],
  ]))

describe('weeks, quarters, halves and longer', () =>
  check([
    ['Sales rose~V in FY2013.', 'FY2013 = 2013'],
    ['They met~V in week 10.', 'week 10 = 2014-W10'],
    ['They met~V in the last week of May.', 'the last week of May = 2014-W22'],
    ['They met~V on Monday of last week.', 'Monday of last week = 2014-06-09'],
    ['They will~MD meet~VB the week after next.', 'the week after next = 2014-W27'],
    ['Sales rose~V in the first quarter.', 'the first quarter = 2014-Q1'],
    ['Sales rose~V in the fourth quarter.', 'the fourth quarter = 2013-Q4'],
    ['Sales rose~V last quarter.', 'last quarter = 2014-Q1'],
    ['Sales rose~V in the latest quarter.', 'the latest quarter = 2014-Q1'],
    ['Second-half sales rose~V.', 'Second-half = 2013-H2'],
    ['Sales rose~V in the second half of 2008.', 'the second half of 2008 = 2008-H2'],
    ['Three quarters of the town fled~V.'],
    ['It rose~V in fiscal 2012.', 'fiscal 2012 = 2012'],
    ['It stood~V in the 18th and 19th centuries.', 'the 18th = 17', '19th centuries = 18'],
    ['It stood~V in the sixties.', 'the sixties = 196'],
    ['They came~V in the spring and summer of 2012.', 'the spring = 2012-SP', 'summer of 2012 = 2012-SU'],
    ['It fell~V in the first ten months of 2013.', 'the first ten months of 2013 = P10M'],
    ['It fell~V in 264 BC.', '264 BC = BC0264'],
    ['It fell~V in nineteen eighty-four.', 'nineteen eighty-four = 1984'],
  ]))

describe('clock times', () =>
  check([
    ['They met~V on Monday at 9am.', 'Monday at 9am = 2014-06-16T09'],
    ['They met~V at 3 p.m. on Monday.', '3 p.m. on Monday = 2014-06-16T15'],
    ['They met~V on Monday from 2 to 4:30 p.m.', 'Monday from 2 to 4:30 p.m. = 2014-06-16T14'],
    ['They met~V on Monday at 7.', 'Monday at 7 = 2014-06-16T07'],
    ['They met~V on Monday at 7 sites.', 'Monday = 2014-06-16'],
    ['They met~V on Monday at nine thirty.', 'Monday at nine thirty = 2014-06-16T09:30'],
    ['They met~V at half past eight.', 'half past eight = 2014-06-18T08:30'],
    [
      'They met~V at twenty past eight in the evening.',
      'twenty past eight in the evening = 2014-06-18T20:20',
    ],
    ['They voted~V ten to six against it.'],
    ['They met~V at 1140 p.m. on Monday.', '1140 p.m. on Monday = 2014-06-16T23:40'],
    ['They will~MD meet~VB tonight at 8.', 'tonight at 8 = 2014-06-18T20'],
    ['They meet~V every Friday at 9 a.m.', 'every Friday at 9 a.m. = XXXX-WXX-5T09'],
    [
      'They met~V at 5:30 a.m. Mombasa time on Monday.',
      '5:30 a.m. Mombasa time on Monday = 2014-06-16T05:30',
    ],
    ['It came~V in the early hours of Monday.', 'the early hours of Monday = 2014-06-16TMO'],
    ['They meet~V daily at 7 p.m.', 'daily at 7 p.m. = XXXX-XX-XXT19'],
    ['It broke~V out on the night of June 9.', 'the night of June 9 = 2014-06-09TNI'],
    ['It came~V on Monday at dawn.', 'Monday at dawn = 2014-06-16TMO'],
    ['On Monday they left~V at 5:30 a.m.', 'Monday = 2014-06-16', '5:30 a.m. = 2014-06-16T05:30'],
  ]))

describe('feasts', () =>
  check([
    ['They came~V on Christmas Eve.', 'Christmas Eve = 2013-12-24'],
    ['They will~MD come~VB on Thanksgiving.', 'Thanksgiving = 2014-11-27'],
    ['They came~V on Eid al-Fitr 2013.', 'Eid al-Fitr 2013 = 2013-08-08'],
    ['They came~V on Nowruz.', 'Nowruz = 2014-03-21'],
    ['They came~V on Yom Kippur.', 'Yom Kippur = 2013-09-14'],
    ['They came~V on Lunar New Year.', 'Lunar New Year = 2014-01-31'],
    ['They sailed~V to Christmas Island.'],
    ['They came~V for Diwali.', 'Diwali = 2013-11-03'],
    ['They came~V on Good Friday.', 'Good Friday = 2014-04-18'],
    ['They came~V on Orthodox Easter 2013.', 'Orthodox Easter 2013 = 2013-05-05'],
    ['They came~V three days after Easter.', 'three days after Easter = 2014-04-23'],
    ['They came~V on Ash Wednesday.', 'Ash Wednesday = 2014-03-05'],
    ['They came~V on Vesak 2016.', 'Vesak 2016 = 2016-05-22'],
    ['They came~V on Purim.', 'Purim = 2014-03-16'],
    ['They marched~V on Quds Day.', 'Quds Day = 2013-08-02'],
    ['They left~V on Independence Day.', 'Independence Day = ?'],
    ['A new year of war began~V.'],
    ['It followed~V the Sept. 11 attacks.', 'Sept. 11 = 2001-09-11'],
  ]))

describe('distances, lengths and sets', () =>
  check([
    ['They left~V three days after June 9.', 'three days after June 9 = 2014-06-12'],
    ['They left~V two weeks before Christmas.', 'two weeks before Christmas = 2013-12-11'],
    ['They left~V a year earlier.', 'a year earlier = 2013'],
    ['They left~V two weeks and two days ago.', 'two weeks and two days ago = 2014-06-02'],
    ['They will~MD leave~VB in 48 hours.', 'in 48 hours = 2014-06-20'],
    ['They patrol~V in the mornings.', 'in the mornings = XXXX-XX-XXTMO'],
    ['They report~V each quarter.', 'each quarter = P3M'],
    [
      'It lasted~V 64 days from May 2 to July 4.',
      '64 days = P64D',
      'May 2 = 2014-05-02',
      'July 4 = 2014-07-04',
    ],
    ['Sales fell~V from the year-ago quarter.', 'year-ago = 2013'],
    ['It lasted~V two and a half years.', 'two and a half years = P2.5Y'],
    ['It lasted~V an hour and a half.', 'an hour and a half = PT1.5H'],
    ['It lasted~V two terrible weeks.', 'two terrible weeks = P2W'],
    ['It lasted~V three decades.', 'three decades = P3DE'],
    ['It came~V after a month-long siege.', 'month-long = P1M'],
    ['They meet~V every other week.', 'every other week = P2W'],
    ['The annual march drew~V few.', 'annual = P1Y'],
    ['In the past year they met~V.', 'the past year = P1Y'],
    ['In the past they met~V.', 'In the past = PAST_REF'],
    ['They had~V recently met.', 'recently = PAST_REF'],
    ['It was~V the last year of his contract.', 'the last year = P1Y'],
  ]))

describe('no times', () =>
  check([
    ['This may surprise~V some.'],
    ['The march to Ostrava drew~V crowds.'],
    ['A car with plates Xy-1630 left~V.'],
    ['Some quarters doubted~V it.'],
    ['They won~V 12-10 and 3-2.'],
    ['It fell~V to 1,930 a head.'],
  ]))

describe('the thread of a narrative', () => {
  const told = (more: string) => `In 1912 the rising began~V.\nIt spread in 1913, 1914 and 1915.\n${more}`
  const last = (sentence: string, writtenOn: string | null) => showTimex(sentence, writtenOn).slice(-1)
  checkWith(last)([
    [told('By 1916 it held the coast.\nIn June it took the port.'), 'June = 1916-06'],
    [
      told('In 1916 it won, as its leader of 1905 had foreseen.\nIn June it took the port.'),
      'June = 1916-06',
    ],
    [told('In December 1916 it won.\nIn January it took the port.'), 'January = 1917-01'],
  ])
})
