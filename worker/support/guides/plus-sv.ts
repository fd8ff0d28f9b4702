import type { PlusGuides } from './guide.ts'

export const plusSv: PlusGuides = {
  welcome: {
    title: 'Välkommen till Plus',
    lead: 'I Plus finns förmånerna som din arbetsgivare erbjuder dig. Du ser vad du har, vad det kan användas till och hur länge det gäller.',
    sections: [
      {
        heading: 'Det här är Plus',
        paragraphs: [
          'Din arbetsgivare väljer förmånerna och hur stora de är: en flexförmån, en automatisk lunchförmån, en cykelförmån eller en kombination som har satts ihop för dig.',
          'Du kan använda pengarna till allt som förmånen täcker. Du behöver inte välja ett användningssätt på förhand.',
        ],
      },
      {
        heading: 'Så börjar du',
        steps: [
          'Vänta på inbjudan. Den kommer per e-post i din arbetsgivares namn.',
          'Öppna den, godkänn villkoren och bekräfta vem du är.',
          'Dina förmåner visas när också arbetsgivaren har gjort sin beställning.',
        ],
      },
      {
        heading: 'Så loggar du in',
        paragraphs: [
          'Du loggar alltid in med bankkoder eller mobilcertifikat. Det finns inget lösenord att komma ihåg och inget att återställa.',
          'Om du är van att logga in med e-postadress och lösenord finns dina förmåner troligen i Saldo, vår andra tjänst. En del har förmåner i båda.',
        ],
      },
    ],
  },
  start: {
    title: 'Aktivera dina förmåner i Plus',
    lead: 'Du behöver inbjudan från din arbetsgivare och dina bankkoder eller ditt mobilcertifikat.',
    sections: [
      {
        heading: 'Så aktiverar du',
        steps: [
          'Öppna inbjudan. Den har skickats till den e-postadress som din arbetsgivare har gett oss.',
          'Tryck på knappen som aktiverar förmånerna.',
          'Läs villkoren och godkänn dem. Att bara öppna länken godkänner ingenting.',
          'Bekräfta vem du är med din bank eller ditt mobilcertifikat.',
        ],
      },
      {
        heading: 'När förmånerna visas',
        paragraphs: [
          'Två saker behövs: du har godkänt förmånerna, och din arbetsgivare har gjort beställningen. Om beställningen redan var gjord kommer pengarna genast när du har godkänt. Lunchförmånen kommer den första dagen i månaden. Om du inte ser något, fråga din arbetsgivare.',
        ],
      },
      {
        heading: 'Om länken inte fungerar',
        paragraphs: [
          'Länken gäller i 30 dagar och kan användas en gång. Sidan berättar om den har gått ut eller redan är använd. Din arbetsgivare kan skicka en ny, och då slutar den gamla att fungera.',
        ],
      },
      {
        heading: 'Om namnet inte stämmer',
        paragraphs: [
          'Ditt namn ska vara detsamma på arbetsgivarens lista som i banken; ett förnamn räcker. Om namnen skiljer sig visar sidan båda, och ingenting godkänns. Be då din arbetsgivare rätta listan.',
        ],
      },
      {
        heading: 'Om inbjudan inte har kommit',
        paragraphs: [
          'Titta också i skräpposten. Fråga sedan din arbetsgivare vilken adress inbjudan gick till, och be att få den på nytt.',
        ],
      },
    ],
  },
  use: {
    title: 'Använd dina förmåner i Plus',
    lead: 'Här läser du hur du ser vad du har, hur du betalar och vad du gör om något saknas.',
    sections: [
      {
        heading: 'Se vad du har',
        paragraphs: [
          'Första sidan visar summan av dina förmåner och vad som går ut härnäst. Under Konton finns varje förmån för sig, dina presentkort och det du har betalat.',
        ],
      },
      {
        heading: 'Betala',
        paragraphs: [
          'När du betalar väljer du vilket saldo pengarna tas från. Ett köp kan betalas från flera saldon, och resten med egna pengar.',
          'En förmån kan användas på ställen som tar emot förmåner av det slaget. Vid varje förmån ser du dess sista dag. Du kan använda den till slutet av den dagen, finsk tid.',
        ],
      },
      {
        heading: 'Dina EgetPresentkort',
        anchor: 'cards',
        paragraphs: [
          'Dina kort finns i plånboken, vart och ett med sin kod, sitt saldo och sin sista dag. Om du tappar bort en kod byter du den där mot en ny: den gamla slutar fungera, och pengarna finns kvar. Ett korts saldo kan också kontrolleras med koden, utan inloggning.',
        ],
      },
      {
        heading: 'Om en förmån inte visas',
        anchor: 'not-shown',
        steps: [
          'Kontrollera att du har godkänt inbjudan.',
          'Fråga din arbetsgivare om beställningen är gjord och om du fortfarande finns på listan.',
          'Kontrollera att förmånen inte har gått ut.',
          'Titta också i Saldo, vår andra tjänst.',
          'Logga ut och logga in igen med bankkoder eller mobilcertifikat.',
        ],
      },
    ],
  },
  expiry: {
    title: 'När dina förmåner i Plus går ut',
    lead: 'Förmånerna går vanligen ut den 31 december. Vi påminner dig i god tid, och för många av dem kan du få tre månader till.',
    sections: [
      {
        heading: 'Vi påminner dig',
        paragraphs: [
          'Vi skickar e-post en månad, en vecka och en dag innan en förmån går ut. Där står hur mycket du har kvar och vilken dag som är den sista. Vill du ha färre väljer du det i plånboken eller via länken i en påminnelse. Om inget meddelande kommer, berätta det för vår kundtjänst.',
        ],
      },
      {
        heading: 'Tre månader till med EgetPresentkort',
        paragraphs: [
          'För pengarna du har kvar kan du köpa ett EgetPresentkort till dig själv. Det kostar inget extra. Om pengarna går ut den 31 december gäller kortet till den 31 mars. Tiden räknas från förmånens sista dag, inte från köpdagen.',
          'Du kan göra om hela saldot eller en del av det till ett kort. För resten gäller samma sista dag som förut. Kortet kan användas genast på samma ställen som förmånen.',
          'I Plus kan du köpa kortet när som helst innan förmånen går ut, också utan att logga in, via länken i påminnelsen.',
        ],
      },
      {
        heading: 'Bra att veta',
        paragraphs: [
          'Förmåner för motion, motion och kultur samt massage kan göras om till ett kort, liksom motsvarande delar av en flexförmån. Med lunch, arbetsresor och cykel går det inte. Ett kort kan inte förlängas en gång till.',
        ],
      },
    ],
  },
  'new-employer': {
    title: 'När du byter arbetsgivare: Plus',
    lead: 'Du behöver inte avsluta eller flytta något. Ta bara reda på hur länge du kan använda de förmåner du har.',
    sections: [
      {
        heading: 'Förmåner från den tidigare arbetsgivaren',
        paragraphs: [
          'Du kan använda dem så länge du finns på arbetsgivarens lista. När du tas bort från den upphör de samma dag, efter 3 månader eller efter 6 månader. Arbetsgivaren har valt vilket: fråga efter den sista dagen innan du slutar.',
        ],
      },
      {
        heading: 'Förmåner från den nya arbetsgivaren',
        steps: [
          'Den nya arbetsgivaren bjuder in dig per e-post. Öppna inbjudan och godkänn villkoren.',
          'Bekräfta vem du är med bankkoder eller mobilcertifikat, precis som förr.',
          'De nya förmånerna visas när arbetsgivaren har gjort beställningen.',
        ],
      },
      {
        heading: 'Om den nya arbetsgivaren använder Saldo',
        paragraphs: [
          'Då registrerar du dig via en länk som du får av arbetsgivaren. Om du tidigare har haft ett användarnamn i Saldo, logga in med det: ingen kan ha två.',
          'När du loggar in med bankkoder eller mobilcertifikat ser du förmånerna i båda tjänsterna bredvid varandra.',
        ],
      },
    ],
  },
  'sign-in': {
    title: 'Logga in i Plus',
    lead: 'I Plus bekräftar du vem du är med bankkoder eller mobilcertifikat. Det finns inget användarnamn och inget lösenord.',
    sections: [
      {
        heading: 'Så loggar du in',
        steps: [
          'Välj Plus och sedan din bank eller mobilcertifikat.',
          'Ett nytt fönster öppnas. Bekräfta där vem du är.',
          'Fönstret stängs av sig självt, och du ser dina förmåner.',
        ],
      },
      {
        heading: 'Om det inte lyckas',
        paragraphs: [
          'Om du avbryter hos banken kommer du tillbaka till listan och kan välja ett annat sätt.',
        ],
        steps: [
          'Försök en gång till. Tiden kan ha gått ut.',
          'Tillåt popup-fönster på sidan.',
          'Rensa webbläsarens historik och kakor, eller prova en annan webbläsare eller ett privat fönster.',
          'Om inget hjälper, kontakta vår kundtjänst och uppge supportkoden på skärmen.',
        ],
      },
      {
        heading: 'För arbetsgivare',
        paragraphs: [
          'Var och en som beställer förmåner loggar alltid in med sina egna bankkoder eller sitt mobilcertifikat. Företaget har inget användarkonto, så det finns inget att återställa. En ny beställare får en inbjudan per e-post av en beställare som har rätt till det.',
        ],
      },
    ],
  },
  'bank-down': {
    title: 'När din banks identifiering inte fungerar',
    lead: 'Störningarna gäller en bank i taget och kan ibland pågå länge. Dina pengar är i tryggt förvar, och det finns andra sätt.',
    sections: [
      {
        heading: 'Logga in på ett annat sätt',
        steps: [
          'Titta på inloggningssidan: den visar vilka banker som har en störning. Du kan ändå prova dem.',
          'Välj en annan bank, om du har en.',
          'Eller använd mobilcertifikat.',
        ],
      },
      {
        heading: 'Betala med koden på ett presentkort',
        anchor: 'gift-card',
        paragraphs: [
          'Om du har ett presentkort kan du betala i webbläsaren med dess kod, utan att logga in. Du kan också se hur mycket som är kvar på det.',
        ],
      },
      {
        heading: 'Köp EgetPresentkort via påminnelsen',
        anchor: 'own-giftcard',
        paragraphs: [
          'Påminnelsen som vi skickar per e-post innan en förmån går ut har en länk till EgetPresentkort. Du behöver inte logga in. Att öppna länken ändrar ingenting: du köper kortet först på sidan som den leder till.',
          'Vi skickar kortet och dess kod per e-post, så du kan använda det genast. Länken fungerar tills förmånen går ut. Öppnar du den på nytt ser du samma kort, och kan köpa för resten.',
        ],
      },
      {
        heading: 'Om något går fel',
        paragraphs: [
          'Rensa webbläsarens historik och kakor, eller prova en annan webbläsare eller ett privat fönster. Om det inte hjälper, kontakta vår kundtjänst.',
        ],
      },
    ],
  },
  people: {
    title: 'För arbetsgivare: förmånsanvändare i Plus',
    lead: 'Här läser du hur du skapar grupper, bjuder in förmånsanvändare och håller listan aktuell.',
    sections: [
      {
        heading: 'Skapa grupper',
        paragraphs: [
          'En grupp säger vilka förmåner de som hör till den får och hur mycket. Förmånsprocenten minskar beloppen för en person, till exempel till hälften för den som arbetar deltid. Om ett belopp överskrider den skattefria gränsen säger vi till.',
        ],
      },
      {
        heading: 'Lägg till förmånsanvändare',
        steps: [
          'Skriv uppgifterna, välj en CSV-fil eller klistra in rader från ett kalkylprogram. E-post och namn behövs, namnet som i banken.',
          'Kontrollera grupper och procent. Vi visar felen rad för rad, och inget sparas förrän allt är i ordning.',
          'Lägg till. Var och en får en inbjudan per e-post.',
        ],
      },
      {
        heading: 'Följ upp och rätta',
        paragraphs: [
          'På listan ser du vem som inte har godkänt ännu och vem som har godkänt. En inbjudan gäller i 30 dagar. Du kan skicka den igen, rätta namn och adress och ändra grupp eller procent från nästa beställning.',
          'När du tar bort någon väljer du om förmånerna kan användas samma dag, i tre eller i sex månader. Det går inte att ångra.',
        ],
      },
      {
        heading: 'Beställare',
        paragraphs: [
          'En beställare som har rätt att bjuda in andra lägger till och tar bort beställare. Den nya får en inbjudan och identifierar sig starkt. Bland händelserna ser du vem som har gjort vad.',
        ],
      },
    ],
  },
  order: {
    title: 'För arbetsgivare: beställning, lunch och rapporter i Plus',
    lead: 'Här läser du hur förmånerna laddas till förmånsanvändarna och var du får siffrorna till löneräkningen.',
    sections: [
      {
        heading: 'Beställ förmåner',
        steps: [
          'Välj åt vem och vad du beställer och till vilken dag pengarna kan användas.',
          'Kontrollera summorna per förmån och person. Utkastet finns kvar om du fortsätter senare.',
          'Bekräfta. Pengarna laddas genast till dem som har godkänt förmånerna.',
        ],
      },
      {
        heading: 'Faktura',
        paragraphs: [
          'Du får en faktura för det som laddas genast. Den som godkänner senare får pengarna då, och de faktureras i början av nästa månad. Förmånerna väntar inte på betalningen.',
        ],
      },
      {
        heading: 'Lunch',
        paragraphs: [
          'Lunchen laddas från lunchsaldot den första dagen i varje månad och kan användas i ett år. Fyll på saldot med girering: kontonumret och er egen referens finns på sidan för lunchsaldot. Om saldot inte räcker för alla får ni ett meddelande per e-post, och lunchen laddas av sig själv när betalningen har bokförts.',
        ],
      },
      {
        heading: 'Rapporter',
        paragraphs: [
          'Lönerapporten visar månadens förmåner per person och förmån, och den kan laddas ner som CSV- eller Excel-fil. Bland saldona ser du hur mycket som är oanvänt.',
        ],
      },
    ],
  },
}
