/** A text the code book leans on. Most were read as abstracts or openings; `url` is where they were read. */
export interface Source {
  readonly title: string;
  readonly url: string;
}

/** The texts the code book cites, by the number they have in the project's reading list. */
export const sources = {
  S1: {
    title: 'IACP: Successful Trauma Informed Victim Interviewing',
    url: 'https://issuu.com/edge7/docs/successful_trauma_informed_victim_interviewing_iac',
  },
  S2: {
    title: 'EVAWI: frequently asked questions on interview techniques',
    url: 'https://evawintl.org/PAGEID1/Best-Practices/FAQs/Interview-Techniques',
  },
  S5: {
    title: 'JUSTICE: When Things Go Wrong, page 52',
    url: 'https://justice.org.uk/wp-content/uploads/flipbook/34/files/basic-html/page52.html',
  },
  S10: {
    title: 'Assessing the value of structured protocols for forensic interviews (2000)',
    url: 'https://cris.haifa.ac.il/en/publications/assessing-the-value-of-structured-protocols-for-forensic-intervie',
  },
  S11: { title: 'Kids FIRST: minimal facts guide', url: 'https://kidsfirstcenter.net/mdtresources' },
  S12: {
    title: 'NCACIA: The Minimal Facts Interview',
    url: 'https://ncacia.org/post/the-minimal-facts-interview-navigating-the-delicate-path-of-child-abuse-disclosure',
  },
  S15: {
    title: 'Bhatt and Brandon for the Center for Prosecutor Integrity (2019)',
    url: 'https://prosecutorintegrity.org/pr/trauma-informed-bulletin-is-replete-with-misrepresentations-and-mistakes-cpi-report/',
  },
  S17: {
    title: 'ATIXA (2019): position statement on trauma-informed training and the neurobiology of trauma',
    url: 'https://atixa.org/atixa-issues-position-statement-on-trauma-informed-training-and-the-neurobiology-of-trauma/',
  },
  S18: {
    title: 'Frontiers in Psychology (2024): trauma-informed interviewing and memory',
    url: 'https://doi.org/10.3389/fpsyg.2024.1294730',
  },
  S22: {
    title: 'Griffiths and Milne: The Griffiths Question Map',
    url: 'https://pdfslide.us/documents/the-gqm-can-you-see-the-pattern-andy-griffiths-dr-becky-milne-university.html',
  },
  S25: {
    title: 'Training generalist police officers in open questions',
    url: 'https://doi.org/10.1177/14613557241233857',
  },
  S41: {
    title: 'SAMHSA (2014): concept of trauma and guidance for a trauma-informed approach',
    url: 'https://youth.gov/feature-article/samhsas-concept-trauma-and-guidance-trauma-informed-approach',
  },
  S42: {
    title: 'IACP: In Service, Support, Justice. Law enforcement response to crime victims',
    url: 'https://ojp.gov/library/publications/service-support-justice-law-enforcement-response-crime-victims',
  },
  S43: {
    title: 'OVC: First Response to Victims of Crime, release',
    url: 'https://ojp.gov/sites/g/files/xyckuh241/files/archives/pressreleases/2000/ovc0062.htm',
  },
  S45: {
    title: 'Eight principles for identifying and preventing gender bias (from the DOJ guidance of 2022)',
    url: 'https://hamiltoncountyphhc.org/post/department-of-justice-updates-guidance-on-identifying-and-preventing-gender-bias',
  },
  S46: {
    title: 'OVC TTAC: task force guide 4.1, using a trauma-informed approach',
    url: 'https://ovcttac.gov/taskforceguide/eguide/4-supporting-victims/41-using-a-trauma-informed-approach/',
  },
  S47: {
    title: 'Legal Momentum: victim advocates and confidentiality',
    url: 'https://dev.legalmomentum.org/module-3/lessons/victim-advocates-and-confidentiality',
  },
  S48: {
    title: 'Praxis International: community-based advocates and victim-witness specialists',
    url: 'https://air.praxisinternational.org/distinctions-community-based-and-victim-witness-specialists/',
  },
  S50: {
    title: 'NNEDV: confidentiality in VAWA and FVPSA',
    url: 'https://techsafety.org/confidentiality-in-vawa-fvpsa',
  },
  S52: {
    title: 'Campbell (2006): rape survivors, the legal and medical systems, and advocates',
    url: 'https://azrapeprevention.org/rape-survivors-experiences-legal-and-medical-systems-do-rape-victim-advocates-make-difference',
  },
  S54: {
    title: 'EVAWI: frequently asked questions on forensic compliance',
    url: 'https://evawintl.org/best-practices/faqs/?_sft_bp_faq_category=forensic-compliance',
  },
  S55: {
    title: 'EVAWI: forensic compliance questions from law enforcement',
    url: 'https://evawintl.org/PAGEID11/Forensic-Compliance/FAQs/Law-Enforcement',
  },
  S56: {
    title: 'SAKI: time frames for collecting DNA evidence in sexual assault',
    url: 'https://bja.ojp.gov/library/publications/considerations-optimal-timeframes-dna-forensic-evidence-collection-sexual',
  },
  S57: { title: 'RHIhub: TeleSANE', url: 'https://ruralhealthinfo.org/project-examples/889' },
  S58: {
    title: 'You Have Options: reporting options',
    url: 'https://reportingoptions.org/explore-your-options',
  },
  S60: {
    title: 'OJP: compensation for crime victims',
    url: 'https://ojp.gov/library/publications/compensation-crime-victims',
  },
  S61: {
    title: 'VictimLaw: right to compensation',
    url: 'https://victimlaw.org/victims-rights/right-to-compensation',
  },
  S62: {
    title: 'National Children’s Alliance: standards for members',
    url: 'https://njcainc.org/members/accreditation/',
  },
  S64: { title: 'IC3 Recovery Asset Team, 2021', url: 'https://stayconnectednh.org/?p=2911' },
  S65: {
    title: 'NIWAP: trafficking questions',
    url: 'https://niwaplibrary.wcl.american.edu/trafficking-faqs/',
  },
  S69: {
    title: 'ADA: communicating with people who are deaf, for police',
    url: 'https://archive.ada.gov/lawenfcomm.htm',
  },
  S70: {
    title: 'Limited English proficiency resource guide for law enforcement',
    url: 'https://docslib.org/doc/3691231',
  },
  S72: { title: 'Tribal jurisdiction and law enforcement', url: 'https://tribalvawa.org/law-enforcement' },
  S74: {
    title: 'IACP: responding to sexual violence in LGBTQ+ communities',
    url: 'https://issuu.com/edge7/docs/iacprespondingtosexualviolenceinlgb',
  },
  S75: { title: 'Death notifications', url: 'https://docslib.org/doc/6453808' },
  S76: { title: 'SPARC: risk and safety in stalking', url: 'https://stalkingawareness.org/risk-and-safety/' },
  S78: { title: 'Advocate-Initiated Response', url: 'https://studylib.net/doc/8237052' },
  S79: {
    title: 'Lethality Assessment Program, NCJ 233643',
    url: 'https://ncjrs.gov/App/Publications/abstract.aspx?ID=255579',
  },
  S82: {
    title: 'Glass and others (2008): non-fatal strangulation and homicide of women',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC2573025',
  },
  S83: {
    title: 'Training Institute on Strangulation Prevention: signs and symptoms',
    url: 'https://vdocuments.mx/document/signs-and-symptoms-of-strangulation.html',
  },
  S84: { title: 'Strangulation injury', url: 'https://ntffv.com/strangulation-injury/' },
  S87: {
    title: 'VictimLaw: core rights of victims',
    url: 'https://victimlaw.org/victimlaw/pages/victimsRight.jsp',
  },
  S94: { title: 'Childhelp: how the hotline works', url: 'https://childhelphotline.org/how-it-works' },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;
