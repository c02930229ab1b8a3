import { expect, test } from 'vitest'
import { readHead } from '../../src/resume/heading-parts.ts'

test.each([
  [['Senior Backend Engineer, Pennywhistle Bank'], 'Senior Backend Engineer', 'Pennywhistle Bank', ''],
  [['Staff Nurse, Medical-Surgical, Pinecrest Regional Hospital, Duluth'], 'Staff Nurse, Medical-Surgical', 'Pinecrest Regional Hospital', 'Duluth'],
  [['Nurse, Long-Term Care, Gitche Shores Home'], 'Nurse, Long-Term Care', 'Gitche Shores Home', ''],
  [['Demi Chef de Partie, Pastry, Palais Lacombe (Lyon)'], 'Demi Chef de Partie, Pastry', 'Palais Lacombe (Lyon)', ''],
  [['Assistant Manager, then Banquet Captain, Hotel Bougainvillea'], 'Assistant Manager, then Banquet Captain', 'Hotel Bougainvillea', ''],
  [['Nexus AI – San Francisco, CA', 'Co-Founder & CTO'], 'Co-Founder & CTO', 'Nexus AI', 'San Francisco, CA'],
  [['Nexus AI, Co-Founder & CTO – San Francisco, CA'], 'Co-Founder & CTO', 'Nexus AI', 'San Francisco, CA'],
  [['Software Architect', 'Omnious. Co., Ltd.', 'Seoul, S.Korea'], 'Software Architect', 'Omnious. Co., Ltd.', 'Seoul, S.Korea'],
  [['Software Engineer at Acme, Inc.'], 'Software Engineer', 'Acme, Inc.', ''],
  [['Data Engineer @ Globex'], 'Data Engineer', 'Globex', ''],
  [['NVIDIA Research', 'Research Intern'], 'Research Intern', 'NVIDIA Research', ''],
  [['Undergraduate Research Assistant', 'Texas A&M University', 'College Station, TX'], 'Undergraduate Research Assistant', 'Texas A&M University', 'College Station, TX'],
  [['Barista', 'Remote'], 'Barista', '', 'Remote'],
  [['Acme Corp'], '', 'Acme Corp', ''],
  [['Bricklayer'], 'Bricklayer', '', ''],
])('%j', (cells, title, employer, place) => {
  expect(readHead(cells)).toEqual({ title, employer, place })
})
