"""Whether a person is a "he" or a "she", as far as common given names tell; most are not told, and then either may be meant."""

from __future__ import annotations

from timeline.extraction.words import word_set

_HIS_NAMES = word_set(
    """
Adam Ahmed Alan Albert Alexander Ali Andrew Anthony Antonio Barack Ben Benjamin Bernard Bill Bob Boris Brian Bruce Carlos Charles
Christopher Craig Daniel David Dennis Dick Dmitry Donald Doug Douglas Ed Edward Eric Eugene Francis Frank Fred Gary George
Gerald Gerry Gordon Greg Gregory Harold Harry Harvey Henry Howard Hussein Ian Igor Ivan Jack Jacques Jake James Jason Jeff Jeffrey
Jerry Jim Jimmy Joe John Jonathan Jose Joseph Juan Karl Keith Ken Kenneth Kevin Larry Lawrence Leonid Louis Luis Mark Martin
Matt Matthew Michael Mike Mikhail Mohamed Mohammad Mohammed Muhammad Neil Nicholas Nick Nicolas Oleg Oliver Oscar Patrick Paul Pedro
Peter Phil Philip Philippe Pierre Quentin Ralph Raymond Richard Rick Rob Robert Roger Ron Ronald Roy Russell Samuel Scott Sean
Sergei Simon Stanley Stephen Steve Steven Stuart Ted Thomas Tim Timothy Tom Tony Victor Viktor Vincent Vladimir Walter
Warren Wayne William Yasser Yuri
"""
)
_HER_NAMES = word_set(
    """
Alexandra Alice Alison Amanda Amber Amy Angela Anita Ann Anna Anne Barbara Betty Beverly Brenda Carol Caroline Carolyn
Catherine Charlotte Cheryl Christina Christine Cindy Claire Condoleezza Cynthia Deborah Denise Diana Diane Donna Dorothy Doris
Elena Eleanor Elizabeth Ellen Emily Emma Eva Fatima Frances Gloria Hannah Harriet Heather Helen Hillary Irina Isabel Jacinda
Jacqueline Jane Janet Janice Jennifer Jessica Jill Joan Joanna Joyce Judith Judy Julia Julie Karen Kate Katherine Kathleen
Kathy Kimberly Laura Lauren Linda Lisa Lucy Madeleine Margaret Maria Marie Marilyn Martha Mary Megan Melania Melissa Michelle
Monica Nancy Natalia Nicole Nikki Olga Pamela Patricia Paula Rachel Rebecca Rosa Rose Ruth Samantha Sandra Sara Sarah Sharon
Shirley Sophie Stephanie Susan Suzanne Svetlana Sylvia Tatiana Teresa Theresa Uma Ursula Valerie Vera Victoria Virginia Wendy Yvonne
"""
)


def may_be(name: str, pronoun: str) -> bool:
    """Tell whether a pronoun may stand for a full name."""
    first = name.split(maxsplit=1)[0]
    if first in _HIS_NAMES:
        return pronoun in ("he", "him", "his", "himself")
    if first in _HER_NAMES:
        return pronoun in ("she", "her", "hers", "herself")
    return True
