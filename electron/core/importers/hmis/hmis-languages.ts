/** HUD data standards, element C4.A: the names of codes 100 to 426, ten codes a line. */
const names = [
  'Acholi|Afar|Afrikaans|Ahtna|Akan|Akateko|Akuzipigestun / St. Lawrence Island Yupik|Albanian|Algonquian|Alutiiq',
  'American Sign Language|Amharic|Anuak|Apache|Arabic|Armenian|Assyrian|Atnakenaege’ / Ahtna|Aymara|Azerbaijani',
  'Bahasa|Bahdini|Bajuni|Bambara|Bantu|Barese|Basque|Bassa|Belorussian|Bemba',
  'Benaadir|Bengali|Berber|Black American Sign Language|Bosnian|Bravanese|Bulgarian|Burmese|Cambodian|Cantonese',
  'Cape Verdean Creole|Catalan|Cebuano|Central Alaskan Yup’ik / Yugtun|Chaldean|Chamorro|Chaochow|Cherokee|Chinese|Chipewyan',
  'Choctaw|Chuukese|Cree|Croatian|Czech|Dakota|Danish|Dari|Deg Xinag|Dena’inaq’ / Dena’ina',
  'Denaakk’e / Koyukon|Dewoin|Dinak’i / Upper Kuskokwim|Dinjii Zhuh K’yaa / Gwich’in|Dinka|Doogh Qinaq / Holikachuk|Duala|Dutch|Dzongkha|Edo',
  'Ekegusli|English|Estonian|Ewe|Eyak|Farsi|Fijian|Filipino|Finnish|Flemish',
  'French|French Cajun|French Canadian|French Creole|French Haitian|Fukienese|Fulani|Fuzhou|Ga|Gaddang',
  'Gaelic|Garre|Gen|Georgian|German|Gheg|Gokana|Greek|Gujarati|Gulay',
  'Gullah|Gurani|Gwich’in|Haida|Haitian|Haitian Creole|Hakka|Häl golan / Hän|Hassaniyya|Hausa',
  'Hawai’i Sign Language|Hawaiian|Hebrew|Hiligaynon|Hindi|Hindko|Hmong|Hokkien|Holikachuk|Hopi',
  'Huanese|Hungarian|Ibanag|Icelandic|Igbo|Ilocano|Indonesian|Inuktitut|Inupiatun / Inupiaq|Italian',
  'Jakartanese|Jamaican Patois|Japanese|Jarai|Javanese|Jingpho|Jinyu|Juba Arabic|Jula|Kaba',
  'Kamba|Kam Muang|Kanjobal|Kannada|Karen|Kashmiri|Kayah|Kazakh|Keresan|Keresan Sign Language',
  'Kham|Khana|Khmer|K’iche’|Kikuyu|Kimiiru|Kinyarwanda|Kiowa|Koho|Korean',
  'Koyukon|Krahn|Krio|Kunama|Kurmanji|Kyrgyz|Lakota|Laotian|Latvian|Liberian Pidgin English',
  'Lingala|Lingít / Tlingit|Lithuanian|Lombard|Luba-Kasai|Luganda|Luo|Maay|Macedonian|Malay',
  'Malayalam|Maltese|Mam|Mandarin|Mandinka|Maninka|Manobo|Marathi|Marka|Marshallese',
  'Masalit|Mbay|Mien|Mirpuri|Mixteco|Mizo|Mnong|Mongolian|Montenegrin|Moroccan Arabic',
  'Mortlockese|Muscogee|Napoletano|Navajo|Navajo Family Sign|Ndebele|Neapolitan|Nee’aandeg’ / Tanacross|Nepali|Ngambay',
  'Nigerian Pidgin|Northern Sotho|Norwegian|Nuer|Nupe|Nyanja|Nyoro|O’odham|Ojibwe|Oromo',
  'Pampangan|Papiamento|Pashto|Pennsylvania Dutch|Persian|Plains Sign Language|Plateau Sign Language|Plautdietsch|Pohnpeian|Polish',
  'Portuguese|Portuguese Brazilian|Portuguese Cape Verdean|Portuguese Creole|Puerto Rican Sign Language|Pugliese|Pulaar|Punjabi|Putian|Quechua',
  'Quichua|Rade|Rakhine|Rohingya|Romanian|Kirundi|Russian|Samoan|Samoan Sign Language|Sango',
  'Seraiki|Serbian|Shanghainese|Shona|Sichuan Yi|Sicilian|Sindhi|Sinhalese|Sioux|Slovak',
  'Slovenian|Sm’algyax / Tsimshian|Soga|Somali|Soninke|Sorani|Southern Sotho|Spanish|Spanish Creole|Sudanese Arabic',
  'Sugpiaq / Alutiiq|Sunda|Susu|Swahili|Swati|Swedish|Sylhetti|Tagalog|Taiwanese|Tajik',
  'Tamil|Tanacross|Tanana|Telugu|Thai|Tibetan|Tigre|Tigrigna|Tlingit|Toishanese',
  'Tongan|Tooro|Trique|Tsimshian|Tsonga|Tswana|Turkish|Turkmen|Twi|Tzotzil',
  'Ukrainian|Unangam Tunuu / Aleutian Aleut|Upper Kuskokwim|Urdu|Uyghur|Uzbek|Venda|Vietnamese|Visayan|Welsh',
  'Wodaabe|Wolof|Wuzhou|Xaat Kíl / Haida|Xhosa|Xiang|Yemeni Arabic|Yiddish|Yoruba|Yunnanese',
  'Yupik|Zapoteco|Zarma|Zo|Zulu|Zuni|Zyphe',
].flatMap((line) => line.split('|'));

const firstCode = 100;

/** Codes that name no language: 21 another one (it stands in the next column), 8, 9 and 99 no answer. */
const withoutName: ReadonlySet<string> = new Set(['', '8', '9', '21', '99']);

/**
 * The name HUD gives to a `PreferredLanguage` code.
 * @returns '' for the codes that name none, undefined for a code that the list does not have
 */
export function findHmisLanguage(code: string): string | undefined {
  if (withoutName.has(code)) return '';
  return /^\d{3}$/.test(code) ? names[Number(code) - firstCode] : undefined;
}
