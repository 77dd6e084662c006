/**
 * Statements written by hand for the test of the names model, never for its training. Names stand
 * between marks: p a person, o an organisation, l a place, a an address.
 */
export const statements: readonly string[] = String.raw`
Good evening, «p:Marjolein» here again about the parcel that went to «l:Haarlem» instead of «l:Leiden».
Could «p:Tendai Moyo» take over the «o:Barclays» account while «p:Priya» is on leave?
Our landlord «p:Mr. Kowalczyk» has not fixed the heating since we moved to «l:Gdynia».
To: «p:Rosalind Achterberg»; Cc: «p:Hamish McTavish»; Subject: keys
I transferred the deposit to «p:Ngozi Eze» at «o:Zenith Bank» on the third of May.
The applicant, «p:Lucía Fernández Arrieta», holds a degree from «o:Universidad de Salamanca».
«p:Halvorsen» flew from «l:Tromsø» to «l:Bergen» and back on the same day.
Kindly remind «p:Dr. Subramaniam» that «o:Apollo Hospitals» needs the scans before Friday.
Name: «p:Bartholomew Quick»
City: «l:Ljubljana»
Employer: «o:Hartwell & Sons Ltd»
«o:Nordlicht Reederei GmbH» hat den Frachtvertrag mit «o:Maersk» gekündigt.
Bitte rufen Sie Frau «p:Özdemir» in «l:Kassel» zurück.
Herr «p:Wolfgang Petersen-Krug» wohnt seit 2011 in «l:Bad Homburg».
Bonjour, «p:Amandine Rousselot» à l'appareil, je vous appelle de «l:Perpignan».
La société «o:Verrières Cosmétiques SAS» a ouvert une boutique à «l:Nancy».
Mi hermano «p:Ignacio» trabaja para «o:Repsol» en «l:Cartagena».
La factura de «o:Construcciones Olmedo S.L.» está a nombre de «p:Pilar Ibáñez».
Buongiorno, sono «p:Ludovica Bernardi» e chiamo da «l:Trieste».
O cliente «p:Thiago Nascimento» mudou-se de «l:Recife» para «l:Campinas».
Mevrouw «p:van der Heijden» belt morgen terug namens «o:Rabobank».
Pan «p:Grzegorz Malinowski» reprezentuje firmę «o:Budimex».
Hej «p:Ingrid», hälsa «p:Lennart» att mötet i «l:Umeå» är flyttat.
Sayın «p:Emre Yıldırım», siparişiniz kargoya verildi.
Я живу в городе «l:Самара», меня зовут «p:Ольга Петрова».
联系人：«p:王小明»
氏名：«p:中村美咲»
The board of «o:Brightwater Holdings» met in «l:Zurich»; «p:Amara Diallo» took the minutes.
Did anyone hear back from «p:Siobhan O'Rourke» about the «o:Guinness» tender?
She was born in «l:Addis Ababa», raised in «l:Minneapolis», and now runs «o:Blue Nile Coffee».
According to «p:Vikram Chandrasekhar», the plant in «l:Pune» will close.
«p:Joan», «p:Raj» and «p:Kwame» are on call this weekend.
Reporter: «p:Felicity Hargreaves»
Witnessed by «p:Pekka Virtanen» in «l:Oulu»
The tenant («p:Delphine Marchetti») paid late again.
Forward the contract to legal at «o:Siemens», attention «p:Jutta Reinhardt».
My daughter «p:Saoirse» starts at «o:Trinity College» in September.
«o:Hyundai» recalled cars in «l:South Korea» and «l:Canada».
I met «p:Yusuf» in «l:Nairobi» through a friend from «o:UNICEF».
Best wishes,
«p:Cornelius Oyelaran»
ms «p:Dubois» from «o:axa» called about the claim in «l:lyon»
my sister «p:fatima» lives in «l:marseille»
PATIENT «p:JOHN MACALLISTER» ADMITTED FROM «l:GLASGOW»
What time does the «o:Lufthansa» flight to «l:Oslo» leave?
Who signed for «p:Takeshi Yamamoto» at the front desk?
Thanks «p:Bogdan», I have told «p:Mirela» to wait in «l:Cluj».
«p:Esperanza Villanueva» vs. «o:Pacific Gas Holdings», heard in «l:Fresno»
First name: «p:Anneliese»
Last name: «p:Thorvaldsen»
Country: «l:Uruguay»
The «o:Ministry of Health» of «l:Ghana» ordered more vaccines from «o:Pfizer».
Prof. «p:Adeyemi» lectures at «o:Heidelberg University» on Thursdays.
Coach «p:Lindgren» left «o:Malmö FF» after the match in «l:Gothenburg».
«p:Clémence» and «p:Théo» are moving to «l:Montréal» next spring.
We ship from «l:Shenzhen» to «l:Felixstowe» through «o:Evergreen Marine».
The guest «p:Alejandro Pizarro» left his charger in room twelve.
Escalated by «p:Nadia Haddad», owner «p:Sven Johansson», customer «o:Telia».
Translate this for «p:Beatriz»: the keys are with the neighbour.
Is the «o:Deutsche Bahn» office in «l:Erfurt» open on Sunday?
The recipe calls for two cups of flour and a pinch of salt.
Please summarise the attached report in three bullet points.
Sort the array and return the second element.
Les résultats du trimestre sont meilleurs que prévu.
Wie viele Tage Urlaub stehen mir nach dem Gesetz zu?
El informe debe entregarse antes del viernes.
The Quick Guide to Better Sleep
Terms of payment: net thirty days.
Write unit tests for the parser and run them twice.
`
  .split('\n')
  .filter((line) => line !== '');
