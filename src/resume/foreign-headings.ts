/** The usual headings of resumes in German, French, Spanish, Italian, Dutch, Portuguese, Polish and the Nordic languages. */
import type { ResumeSectionKind } from './section-kind.ts'

/** Lower case, `&` for "and" in any of these languages. */
const HEADINGS: Readonly<Partial<Record<ResumeSectionKind, string>>> = {
  experience:
    'berufserfahrung|berufliche erfahrung|beruflicher werdegang|berufspraxis|werdegang|praktika|expérience|expériences|expérience professionnelle|expériences professionnelles|parcours professionnel|experiencia|experiencia laboral|experiencia profesional|esperienza|esperienze|esperienza professionale|esperienze professionali|esperienza lavorativa|esperienze lavorative|werkervaring|ervaring|experiência|experiência profissional|doświadczenie|doświadczenie zawodowe|pracovní zkušenosti|arbetslivserfarenhet|erhvervserfaring|arbejdserfaring|arbeidserfaring',
  education:
    'ausbildung|bildung|bildungsweg|studium|schulbildung|akademische ausbildung|ausbildung & studium|formation|formations|formation académique|éducation|études|formación|formación académica|educación|istruzione|formazione|istruzione & formazione|opleiding|opleidingen|onderwijs|formação|formação académica|formação acadêmica|educação|wykształcenie|edukacja|vzdělání|utbildning|uddannelse|utdanning',
  skills:
    'kenntnisse|fähigkeiten|kompetenzen|edv-kenntnisse|it-kenntnisse|technische kenntnisse|fachkenntnisse|compétences|compétences techniques|habilidades|competencias|aptitudes|conocimientos|conocimientos técnicos|competenze|competenze tecniche|capacità|vaardigheden|competenties|competências|habilidades técnicas|umiejętności|dovednosti|färdigheter|kompetencer|kompetanse|ferdigheter',
  languages: 'sprachen|sprachkenntnisse|langues|idiomas|lingue|talen|talenkennis|języki|języki obce|znajomość języków|jazyky|språk|sprog|línguas',
  certifications:
    'zertifikate|zertifizierungen|weiterbildung|weiterbildungen|certificats|certificaciones|certificados|certificazioni|certificaten|certificações|certyfikaty|kursy|certifikáty|certifikat',
  projects: 'projekte|ausgewählte projekte|projets|projets personnels|proyectos|progetti|projecten|projetos|projekty|projekt|projekter|prosjekter',
  volunteering: 'ehrenamt|ehrenamtliches engagement|ehrenamtliche tätigkeiten|bénévolat|voluntariado|volontariato|vrijwilligerswerk|wolontariat|frivilligt arbejde|frivillig',
  summary:
    'profil|kurzprofil|über mich|zusammenfassung|à propos|profil professionnel|résumé professionnel|perfil|perfil profesional|perfil profissional|sobre mí|sobre mim|profilo|profilo professionale|profiel|over mij|resumo|podsumowanie|o mnie|om mig|om meg',
  contact:
    'kontakt|kontaktdaten|persönliche daten|persönliche angaben|coordonnées|datos personales|contacto|dati personali|contatti|persoonlijke gegevens|persoonsgegevens|dados pessoais|contato|dane osobowe|dane kontaktowe',
  interests: "interessen|hobbys|hobbies & interessen|centres d'intérêt|loisirs|intereses|aficiones|interessi|interesses|zainteresowania|hobby's|intressen|interesser",
  references: 'referenzen|références|referencias|referenze|referenties|referências|referencje|referenser',
  publications: 'publikationen|veröffentlichungen|publicaciones|pubblicazioni|publicaties|publicações|publikacje',
  awards: 'auszeichnungen|preise|prix|distinctions|premios|premi|prijzen|prêmios|nagrody|wyróżnienia',
}

const KINDS = new Map(Object.entries(HEADINGS).flatMap(([kind, words]) => words.split('|').map((heading) => [heading, kind as ResumeSectionKind] as const)))

/**
 * @param words - of a heading, in lower case
 * @returns what it opens, or `null`
 */
export const foreignSectionKind = (words: string): ResumeSectionKind | null => KINDS.get(words.replace(/ (?:und|et|y|e|en|i|och|og) /g, ' & ')) ?? null
