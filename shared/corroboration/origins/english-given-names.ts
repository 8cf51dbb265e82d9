/** English given names that tell a man from a woman; those that either may have are left out. Lower case. */

/** Borne by men. */
export const namesOfMen = `aaron adam adrian alan albert alexander alfred allen andrew anthony antonio arthur barack barry benjamin
  bernard bernie bill bob brad bradley brandon brendan brett brian bruce bryan carl carlos chad charles charlie
  christopher chuck clarence colin craig curtis dan daniel darren dave david dean dennis derek dick dmitry don
  donald doug douglas duncan dwight earl ed eddie edgar eduardo edward edwin elliott eric ernest eugene evan
  felix fernando francisco frank franklin fred frederick gary gene george gerald gilbert glenn gordon graham
  greg gregory harold harry harvey hector henry herbert herman howard hugh ian isaac ivan jack jacob jake james
  jared jason jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel john johnny jon jonathan jorge jose
  joseph joshua juan justin karl keith kenneth kevin kirk kurt kyle larry lawrence leon leonard lewis lloyd
  louis luis luke malcolm marco marcus mario mark martin marvin matt matthew maurice max michael miguel mike
  mitch mitchell mitt mohamed mohammed muhammad nathan neil newt nicholas nick nigel norman oliver oscar otto
  owen patrick paul pedro pete peter phil philip phillip pierre rafael ralph ramon randy raul raymond ricardo
  richard rick rob robert roberto rodney roger roland ron ronald rory ross roy russell ryan sam samuel scott
  sean sergei sergey seth shane simon spencer stanley stefan stephen steve steven stuart ted terrence theodore
  thomas tim timothy todd tom tommy tony travis trevor tyler victor vincent vladimir wallace walter warren wayne
  wesley william zachary`

/** Borne by women. */
export const namesOfWomen = `abigail alexandra alice alicia allison amanda amber amy ana andrea angela anita ann anna anne annie audrey
  barbara beatrice becky bernadette beth betty beverly bonnie brenda bridget brittany carla carol caroline
  carolyn catherine cathy charlotte cheryl christina christine cindy claire clara claudia condoleezza connie
  crystal cynthia daisy danielle dawn deborah debbie debra denise diana diane dolores donna doris dorothy edith
  eileen elaine eleanor elena elisabeth elizabeth ellen emily emma erica erin esther ethel eva evelyn felicia
  fiona florence frances gabrielle gail gina gladys gloria gwen hannah harriet hazel heather heidi helen
  hillary holly ida ingrid irene isabel jacqueline jane janet janice jeanne jennifer jenny jessica jill joan
  joanna joanne josephine joyce juanita judith judy julia julie karen katharine katherine kathleen kathryn kathy
  katie kimberly kirsten kristen kristin laura lauren laurie leah lena lillian linda lisa lois loretta lori
  lorraine louise lucia lucille lucy lydia madeleine marcia margaret maria marian marie marilyn marjorie marsha
  martha mary maureen megan melanie melissa meredith michelle mildred miriam molly monica nancy naomi natalie
  natasha nicole nina nora norma olivia pamela patricia paula pauline peggy phyllis priscilla rachel rebecca
  regina renee rhonda rita roberta rosa rosemary ruth sally samantha sandra sarah sara sharon sheila shelly
  sherry shirley silvia sonia sonya sophia sophie stella stephanie sue susan suzanne sylvia tamara tammy tanya
  tara teresa theresa tiffany tina valerie vanessa veronica victoria vivian wendy yolanda yvonne`
