import type { Answers } from './help.ts'

export const answersSv: Answers = {
  'benefits-not-shown': {
    question: 'Varför visas inte mina förmåner?',
    answer: [
      'Förmånerna i Plus visas när du har godkänt inbjudan och din arbetsgivare har gjort beställningen. I Saldo visas de när arbetsgivaren har godkänt din registrering och betalningen har bokförts.',
      'En förmån kan också ha gått ut eller avslutats, eller finnas i den andra tjänsten. Logga ut och logga in igen med bankkoder eller mobilcertifikat: då ser du förmånerna i båda tjänsterna.',
    ],
  },
  'which-service': {
    question: 'Vilken tjänst använder jag?',
    answer: [
      'Om du har en flexförmån, lunchförmån eller cykelförmån använder du Plus. Om du har registrerat dig via en länk för motion, motion och kultur, massage eller arbetsresor använder du troligen Saldo.',
      'Om du är osäker, prova båda: Plus med bankkoder, Saldo med e-post och lösenord. Du kan också fråga din arbetsgivare.',
    ],
  },
  'link-address': {
    question: 'Till vilken e-postadress skickades min länk?',
    answer: [
      'Arbetsgivarens länk eller inbjudan skickas vanligen till din e-post på jobbet. Länken för att välja lösenord går alltid till adressen som är ditt användarnamn.',
      'Titta också i skräpposten. Om du inte längre använder adressen, läs i anvisningen hur du byter den.',
    ],
  },
  'mail-missing': {
    question: 'Meddelandet kom inte fram',
    answer: [
      'Vänta några minuter och titta i skräpposten. Om du har använt Saldo förut, titta också i e-posten för ditt tidigare användarnamn.',
      'Om du väntar på en inbjudan till Plus eller en registreringslänk till Saldo, be din arbetsgivare skicka den på nytt. En ny inbjudan till Plus ersätter den gamla.',
    ],
  },
  'old-address': {
    question: 'Mitt användarnamn är en adress hos en tidigare arbetsgivare',
    answer: [
      'En lösenordslänk skulle gå till en adress som du inte längre läser. Du kan byta adress själv: logga in med bankkoder eller mobilcertifikat, ange en ny adress och bekräfta den med länken som vi skickar dit.',
      'Vår kundtjänst kan också byta adressen per telefon. Dina saldon och din historik finns kvar.',
    ],
  },
  'bank-not-working': {
    question: 'Min banks identifiering fungerar inte',
    answer: [
      'Prova en annan bank eller mobilcertifikat. Via länken i påminnelsen kan du köpa EgetPresentkort utan att logga in, och med koden på ett presentkort kan du betala i webbläsaren och se hur mycket som är kvar på det.',
      'Dina pengar är i tryggt förvar. Om det står att något gick fel, rensa historik och kakor eller prova en annan webbläsare eller ett privat fönster.',
    ],
  },
  'password-forgotten': {
    question: 'Jag har glömt mitt lösenord',
    answer: [
      'Be om en länk på inloggningssidan. Den kommer per e-post och fungerar i 60 minuter. Vi skickar aldrig ett lösenord.',
      'I Plus finns inget lösenord: där loggar du in med bankkoder eller mobilcertifikat.',
    ],
  },
  'period-ended': {
    question: 'Registreringstiden hann gå ut',
    answer: [
      'Kontakta din arbetsgivare. Tiden kan inte ändras i efterhand, men arbetsgivaren kan öppna en egen länk för dem som är sent ute.',
    ],
  },
  'registration-rejected': {
    question: 'Min registrering godkändes inte',
    answer: [
      'Motiveringen står i meddelandet som vi skickade. Fråga din arbetsgivare om beslutet: det kan ändras tills förmånerna är beställda. Du behöver inte registrera dig på nytt.',
    ],
  },
  'registration-waiting': {
    question: 'Jag har registrerat mig, men pengarna har inte kommit',
    answer: [
      'Din arbetsgivare godkänner registreringarna när registreringstiden är slut och beställer sedan förmånerna. Pengarna kommer till din plånbok när betalningen har bokförts, och då skickar vi e-post.',
      'När du loggar in ser du vid din registrering vad den ännu väntar på.',
    ],
  },
  expiry: {
    question: 'När går mina förmåner ut, och vad kan jag göra?',
    answer: [
      'Vid varje förmån ser du dess sista dag, vanligen den 31 december. Du kan använda den till slutet av den dagen. Vi påminner dig per e-post en månad, en vecka och en dag innan.',
      'För motion, motion och kultur samt massage får du tre månader till när du köper ett EgetPresentkort för pengarna du har kvar: i Plus när som helst, i Saldo under den sista månaden innan förmånen går ut. För lunch, arbetsresor och cykel går det inte. Kortet köper du längst ner under Konton i plånboken, eller utan att logga in via länken i en påminnelse.',
    ],
  },
  'own-giftcard': {
    question: 'Var hittar jag mitt EgetPresentkort?',
    answer: [
      'I plånboken, när du har loggat in: för varje kort ser du saldot och den sista dagen, och koden när du ber om den. Kortet har också skickats till dig per e-post. Med bara koden ser du utan att logga in hur mycket som är kvar på ett kort.',
      'Om någon annan kan ha fått koden, byt den mot en ny i plånboken. Den gamla slutar genast att fungera, och pengarna finns kvar på kortet.',
    ],
  },
  reminders: {
    question: 'Vilka påminnelser får jag?',
    answer: [
      'Vi skickar e-post en månad, en vecka och en dag innan pengar går ut, och ibland också en annan dag. I påminnelsen står hur mycket som är kvar och vilken dag som är den sista.',
      'Du kan välja att få bara den som kommer dagen innan, eller inga alls: i plånbokens inställningar eller via länken i slutet av en påminnelse. Om en påminnelse inte kom fram, titta i skräpposten och fråga oss vilken adress den skickades till.',
    ],
  },
  'new-employer': {
    question: 'Jag har bytt arbetsgivare',
    answer: [
      'I Plus upphör den tidigare arbetsgivarens förmåner samma dag eller efter 3 eller 6 månader, beroende på vad arbetsgivaren har valt. Den nya arbetsgivaren bjuder in dig per e-post.',
      'I Saldo behåller du ditt användarnamn: varje personbeteckning har bara ett. Om det är en adress hos den tidigare arbetsgivaren, byt adress. Registrera dig inte som ny.',
    ],
  },
  'allowed-use': {
    question: 'Vad kan jag använda mina förmåner till?',
    answer: [
      'En förmån kan användas på ställen som tar emot förmåner av det slaget: motion, kultur, massage, lunch, arbetsresor eller cykel.',
      'I Plus kan pengarna användas till allt som förmånen täcker. I Saldo är de för den förmån som du valde när du registrerade dig.',
    ],
  },
  'employer-sign-in': {
    question: 'Hur loggar arbetsgivare in?',
    answer: [
      'I Plus loggar var och en som beställer förmåner in med sina egna bankkoder eller sitt mobilcertifikat. En ny beställare bjuds in av en beställare som har rätt till det. I Saldo loggar företagets kontaktpersoner in med e-post och lösenord eller med sina egna bankkoder.',
    ],
  },
  'order-plus': {
    question: 'Hur bjuder jag in förmånsanvändare och beställer förmåner i Plus?',
    answer: [
      'Skapa grupper med förmåner, och lägg till förmånsanvändare en i taget eller från ett kalkylprogram. De får en inbjudan per e-post. När du beställer laddas pengarna genast till dem som har godkänt och till de andra när de godkänner.',
      'Lunchen laddas i början av varje månad från lunchsaldot, som du fyller på med girering. Lönerapporten får du för varje månad som CSV- eller Excel-fil.',
    ],
  },
  'open-registration': {
    question: 'Hur öppnar jag en registrering för de anställda?',
    answer: [
      'Logga in som företagets kontaktperson och öppna en registreringstid: namn, dagar och förmånspaket. Du får en länk som du kan dela eller som vi skickar till adresserna du anger. För dem som är sena kan du öppna en egen länk.',
      'När tiden är slut godkänner eller avslår du registreringarna. En registreringstid som har öppnats kan inte ändras.',
    ],
  },
  'order-benefits': {
    question: 'Hur beställer och betalar jag förmåner i Saldo?',
    answer: [
      'I beställningen ingår alla som du har godkänt, och du får en faktura. Betala hela summan med fakturans referensnummer. Förmånerna kan användas när betalningen har bokförts.',
      'Fjolårets personer kan du ta med till en ny registreringstid utan att de registrerar sig på nytt.',
    ],
  },
  'company-details': {
    question: 'Företagets uppgifter eller kontaktperson har ändrats',
    answer: [
      'En ny adress, ett nytt telefonnummer, en ny e-postadress och en ny fakturareferens anmäler du själv bland företagets uppgifter. Beställare i Plus läggs till och tas bort under Beställare.',
      'Företagets namn, FO-nummer och kontaktperson i Saldo ändras av vår kundtjänst: skicka ett serviceärende eller ring.',
    ],
  },
}
