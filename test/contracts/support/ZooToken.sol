// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// The kinds of token of docs/tokens.md. What each does is in ZooToken; when, in `setWild`.
enum Animal {
    Plain,
    Fee, // keeps 1 % of each transfer
    Grows, // every balance is a tenth more, for good
    Shrinks, // every balance is a tenth less, until it heals
    Mute, // returns nothing, and allows nothing over an allowance, like USDT
    SaysFalse, // says false and moves nothing
    NoZero, // refuses to move or to allow zero
    BlocksThem, // refuses whoever is paid or pays
    BlocksUs, // refuses our own contract
    Paused, // refuses everybody
    Reenters, // calls back before and after each move
    ReturnBomb, // answers with a hundred thousand bytes
    RevertBomb, // refuses with a hundred thousand bytes
    Decimals0,
    Decimals2,
    Decimals6,
    Decimals24,
    Decimals30,
    PhantomPermit, // takes every call it does not know, and does nothing
    AllItHas, // moves what is there when it is asked for more, like cUSDCv3 for the largest number
    NoCode
}

/// @title ZooToken
/// @notice A plain ERC-20 that becomes its animal when it is told to. What a token is for good (Mute, NoZero, decimals,
/// PhantomPermit, AllItHas) it is from the start; what may happen to one later begins with `setWild` and ends with `tame`.
contract ZooToken {
    struct Call {
        address target;
        bytes data;
    }

    /// @dev Bytes of a bomb.
    uint256 public constant BOMB = 100_000;

    Animal public immutable animal;
    uint8 public immutable decimals;
    mapping(address account => uint256 amount) public balanceOf;
    mapping(address owner => mapping(address spender => uint256 amount)) public allowance;

    bool public isWild;
    mapping(address account => bool isBlocked) public isBlocked;
    /// @dev What the token itself has added to a balance, or taken from it.
    mapping(address account => uint256 amount) public grownOf;
    mapping(address account => uint256 amount) public takenFrom;
    address[] private _holders;
    mapping(address account => bool isHolder) private _isHolder;

    Call[] private _calls;
    uint256 public tried;
    uint256 public succeeded;
    bool private _isCalling;

    error ZooToken_Refused(address from, address to, uint256 amount);
    error ZooToken_TooLittle(address owner, uint256 has, uint256 needed);

    constructor(Animal newAnimal) {
        animal = newAnimal;
        if (newAnimal == Animal.Decimals0) decimals = 0;
        else if (newAnimal == Animal.Decimals2) decimals = 2;
        else if (newAnimal == Animal.Decimals6 || newAnimal == Animal.Mute) decimals = 6;
        else if (newAnimal == Animal.Decimals24) decimals = 24;
        else if (newAnimal == Animal.Decimals30) decimals = 30;
        else decimals = 18;
    }

    fallback() external {
        if (animal != Animal.PhantomPermit) revert ZooToken_Refused(msg.sender, address(this), 0);
    }

    /* FOR TESTS */

    function mint(address account, uint256 amount) external {
        _note(account);
        balanceOf[account] += amount;
    }

    function allow(address owner, address spender, uint256 amount) external {
        allowance[owner][spender] = amount;
    }

    /// @notice What may happen to such a token happens now. Of AllItHas, a payer keeps a quarter.
    /// @param them whoever pays us or is paid by us
    /// @param us our contract that moves the money
    function setWild(address them, address us, bool isPayer) external {
        isWild = true;
        if (animal == Animal.BlocksThem) isBlocked[them] = true;
        if (animal == Animal.BlocksUs) isBlocked[us] = true;
        for (uint256 i = 0; i < _holders.length; ++i) {
            address holder = _holders[i];
            uint256 amount = balanceOf[holder] / 10;
            if (animal == Animal.Grows) (balanceOf[holder], grownOf[holder]) = (balanceOf[holder] + amount, amount);
            if (animal == Animal.Shrinks) _take(holder, amount);
        }
        if (animal == Animal.AllItHas && isPayer) _take(them, (balanceOf[them] * 3) / 4);
    }

    /// @notice Whoever was blocked is not; what was taken is back. What has grown stays.
    function tame(address them, address us) external {
        isWild = false;
        (isBlocked[them], isBlocked[us]) = (false, false);
        for (uint256 i = 0; i < _holders.length; ++i) {
            balanceOf[_holders[i]] += takenFrom[_holders[i]];
            takenFrom[_holders[i]] = 0;
        }
        delete _calls;
    }

    function addCall(address target, bytes calldata data) external {
        _calls.push(Call(target, data));
    }

    /* ERC-20 */

    function approve(address spender, uint256 amount) external returns (bool) {
        uint256 old = allowance[msg.sender][spender];
        if (animal == Animal.NoZero && amount == 0) revert ZooToken_Refused(msg.sender, spender, 0);
        if (animal == Animal.Mute && amount != 0 && old != 0) revert ZooToken_Refused(msg.sender, spender, amount);
        allowance[msg.sender][spender] = amount;
        return _answer();
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        if (isWild && animal == Animal.SaysFalse) return false;
        _move(msg.sender, to, amount);
        return _answer();
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        if (isWild && animal == Animal.SaysFalse) return false;
        uint256 allowed = allowance[from][msg.sender];
        if (allowed < amount) revert ZooToken_TooLittle(from, allowed, amount);
        if (allowed != type(uint256).max) allowance[from][msg.sender] = allowed - amount;
        _move(from, to, amount);
        return _answer();
    }

    /// @dev Asks for no signature; a phantom says nothing and does nothing.
    function permit(address owner, address spender, uint256 value, uint256, uint8, bytes32, bytes32) external {
        if (animal == Animal.PhantomPermit) return;
        allowance[owner][spender] = value;
        _answer();
    }

    function totalSupply() external view returns (uint256 total) {
        for (uint256 i = 0; i < _holders.length; ++i) total += balanceOf[_holders[i]];
    }

    /* INTERNALS */

    function _move(address from, address to, uint256 amount) private {
        _note(to);
        bool isRefused = isBlocked[from] || isBlocked[to] || (animal == Animal.NoZero && amount == 0);
        if (isRefused || (isWild && animal == Animal.Paused)) revert ZooToken_Refused(from, to, amount);
        if (isWild && animal == Animal.RevertBomb) _bomb(false);
        _callBack();
        uint256 has = balanceOf[from];
        if (animal == Animal.AllItHas && has < amount) amount = has;
        if (has < amount) revert ZooToken_TooLittle(from, has, amount);
        balanceOf[from] -= amount;
        balanceOf[to] += isWild && animal == Animal.Fee ? amount - amount / 100 : amount;
        _callBack();
    }

    function _callBack() private {
        if (!isWild || animal != Animal.Reenters || _isCalling) return;
        _isCalling = true;
        for (uint256 i = 0; i < _calls.length; ++i) {
            ++tried;
            (bool success, ) = _calls[i].target.call(_calls[i].data);
            if (success) ++succeeded;
        }
        _isCalling = false;
    }

    function _take(address holder, uint256 amount) private {
        (balanceOf[holder], takenFrom[holder]) = (balanceOf[holder] - amount, amount);
    }

    function _note(address account) private {
        if (_isHolder[account]) return;
        _isHolder[account] = true;
        _holders.push(account);
    }

    function _answer() private view returns (bool) {
        if (animal == Animal.Mute) {
            assembly {
                return(0, 0)
            }
        }
        if (isWild && animal == Animal.ReturnBomb) _bomb(true);
        return true;
    }

    function _bomb(bool isAnswer) private pure {
        uint256 size = BOMB;
        assembly {
            mstore(0, 1)
            if isAnswer {
                return(0, size)
            }
            revert(0, size)
        }
    }
}
