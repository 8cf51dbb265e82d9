/** The small words that tell a language, by its ISO 639-1 code. */
export const functionWordsByLanguage: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it was on with as at by be are this have from not were but they which has had his their',
  de: 'der die das und in zu den ist nicht von mit sich des auf für dem ein eine im auch als wird bei aus nach sind einer wurde hat',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec été ont aux',
  es: 'de la que el en y a los del se las por un para con no una su al es lo como más pero sus ha fue este son',
  it: 'di che e la il un a per in una è del non si le con da della i sono al dei alla nel ha gli più anche come',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem',
  nl: 'de van het een en in is dat op te zijn met voor niet aan er om door als ook bij naar uit nog wordt werd hebben heeft deze',
  sv: 'och i att det som en på är av för med den till inte har de ett om han var men sig från så kan när',
  nb: 'og i det er på til som en å for av at har med de den ikke et om fra var han seg men ble etter vil',
  da: 'og i at det er en til på som af for de med den har ikke der et om var han fra men sig blev efter vil',
  fi: 'ja on ei että se oli hän mutta joka kun myös ovat sen hänen jos vain mukaan ole kuin tai sekä jo',
  pl: 'i w na z do nie się że to jest o jak za po od przez ale dla przy tym był są być już oraz',
  cs: 'a v se na je že s z do o ve to by pro jako za jeho ale byl po jsou který podle při od také',
  ru: 'и в не на что с он по к как из у за о от для это его но а был до же так все бы',
  uk: 'і в не на що з у до та за як по від для це його але й був про а є також під',
  tr: 've bir bu da de için ile olarak çok daha olan gibi en sonra kadar ancak ne göre her o',
}
